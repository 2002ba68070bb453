package org.attune.learning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course that someone has begun, as it goes on record.
 *
 * @param version id of the version they are on
 * @param authorVersion as its author numbers it
 * @param lastAt when something was last done in it
 * @param finishedAt when they finished it last; absent until then
 * @param againSince since when they do it once more, or did before they finished it again; absent for who does it once
 * @param time in its lessons, of whichever version; what plays nothing is not measured; with the minutes of each event that was
 *     attended
 */
public record Learnt(
        long enrolment,
        long course,
        long version,
        String authorVersion,
        String title,
        Instant begunAt,
        Instant lastAt,
        @Nullable Instant finishedAt,
        @Nullable Instant againSince,
        Duration time) {}
