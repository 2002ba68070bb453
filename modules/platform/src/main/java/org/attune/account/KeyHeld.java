package org.attune.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a one-time key that still works is good for.
 *
 * @param account whose it is
 * @param email the address that it confirms
 * @param endsAt when it stops to work
 */
public record KeyHeld(
        long account, KeyPurpose purpose, @Nullable String email, Instant endsAt) {}
