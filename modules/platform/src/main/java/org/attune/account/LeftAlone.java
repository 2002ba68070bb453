package org.attune.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has not come in for long.
 *
 * @param lastIn when they came in last, were readmitted, or were added
 * @param told when they were told that their account will end; absent when they were not, since they came in last
 */
public record LeftAlone(
        AccountDetails person, Instant lastIn, @Nullable Instant told) {

    /**
     * Where they can be told: an address that they came in with, or confirmed later; absent when there is none. That of
     * somebody who never came in is only what somebody else typed.
     */
    public @Nullable String address() {
        return person.welcomed() ? person.email() : null;
    }
}
