package org.attune.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.attune.setting.Working;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the hub holds of a person that a coordinator can put right.
 *
 * @param email where mail for them goes; absent when that is nowhere
 * @param newEmail an address that they have not confirmed yet; absent when none waits
 * @param role what they may do beyond learning
 * @param barredAt since when they may no longer sign in; absent while they may
 * @param version changes with every change of it
 */
public record PersonHeld(
        long account,
        String givenName,
        String familyName,
        String signInName,
        @Nullable String email,
        @Nullable String newEmail,
        Role role,
        List<Working> working,
        @Nullable Instant barredAt,
        long version) {

    public PersonHeld {
        working = List.copyOf(working);
    }

    /** Where mail for them goes, or will once they confirm their first address; empty when that is nowhere. */
    public String address() {
        return Objects.requireNonNullElse(email, Objects.requireNonNullElse(newEmail, ""));
    }

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
