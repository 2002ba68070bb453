package org.attune.people;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who was added, or is to come in again, and how they get in.
 *
 * @param account id of their account
 * @param email where a link was sent; absent when a code was made
 * @param code the start code, which nobody can be shown again; absent when a link was sent
 * @param endsAt until when link or code works
 */
public record Started(
        long account,
        String name,
        String signInName,
        @Nullable String email,
        @Nullable String code,
        Instant endsAt) implements Serializable {}
