package org.attune.account;

import java.util.Set;
import org.attune.shared.Role;

/**
 * How an account stands with the web sessions of its person.
 *
 * @param sessions the number that a session must have to go on
 * @param welcomed whether the questions of the first sign-in are answered
 * @param roles what they may do now, whatever they might when they came in
 */
public record Standing(int sessions, boolean welcomed, Set<Role> roles) {

    public Standing {
        roles = Set.copyOf(roles);
    }
}
