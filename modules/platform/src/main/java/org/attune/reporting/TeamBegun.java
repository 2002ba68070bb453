package org.attune.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody began a course.
 *
 * @param enrolment id of it
 * @param version number of the version they are on
 * @param done lessons of it that they have done; since they began again, where they did
 * @param of how many lessons it has
 * @param finishedAt absent until they have finished
 * @param againSince since when they do it once more; what they finished before does not count then
 */
public record TeamBegun(
        long enrolment,
        String version,
        int done,
        int of,
        @Nullable Instant begunAt,
        @Nullable Instant lastAt,
        @Nullable Instant finishedAt,
        @Nullable Instant againSince) {

    /** Whether they have finished it, not before a moment where one is given, and do not do it once more. */
    boolean isDone(@Nullable Instant from) {
        return finishedAt != null
                && (from == null || !finishedAt.isBefore(from))
                && (againSince == null || !finishedAt.isBefore(againSince));
    }
}
