package org.attune.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is on a course in another version than the published one, and has not finished.
 *
 * @param version number of the version they are on
 * @param done lessons done
 * @param of lessons in all
 * @param lastAt when something was last done; absent before that
 */
public record OnOldVersion(
        long account,
        String name,
        String version,
        Status status,
        int done,
        int of,
        @Nullable Instant lastAt) {}
