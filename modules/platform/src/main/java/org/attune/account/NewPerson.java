package org.attune.account;

import java.util.Set;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person for whom an account is made.
 *
 * @param signInName an e-mail address or another name, 3 to 254 characters
 * @param givenName 1 to 80 characters
 * @param familyName 1 to 80 characters
 * @param email where mail for them goes; absent when that is the sign-in name, or nowhere
 * @param roles at least one
 */
public record NewPerson(
        String signInName,
        String givenName,
        String familyName,
        @Nullable String email,
        Set<Role> roles) {

    public NewPerson {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person has at least one role");
        }
        roles = Set.copyOf(roles);
    }

    /** Someone with no other address than, perhaps, their sign-in name. */
    public NewPerson(String signInName, String givenName, String familyName, Set<Role> roles) {
        this(signInName, givenName, familyName, null, roles);
    }
}
