package org.attune.people;

import java.util.Map;
import org.attune.setting.Responsibility;
import org.attune.shared.Role;

/**
 * How it is about a person, as a coordinator says.
 *
 * @param email where mail for them goes; empty when that is nowhere
 * @param role what they may do beyond learning
 * @param there what they answer for where they work, by the ids of the settings
 */
public record PutRight(String givenName, String familyName, String email, Role role, Map<Long, Responsibility> there) {

    public PutRight {
        there = Map.copyOf(there);
    }
}
