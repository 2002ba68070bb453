package org.attune.account;

import java.util.Set;
import org.attune.shared.Role;

/**
 * A person for whom an account is made.
 *
 * @param signInName an e-mail address or another name, 3 to 254 characters
 * @param givenName 1 to 80 characters
 * @param familyName 1 to 80 characters
 * @param roles at least one
 */
public record NewPerson(String signInName, String givenName, String familyName, Set<Role> roles) {

    public NewPerson {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person has at least one role");
        }
        roles = Set.copyOf(roles);
    }
}
