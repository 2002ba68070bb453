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
 * @param againSince since when they do it once more; what they finished before still counts for what was asked then
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

    /** Whether they have finished it, and do not do it once more. */
    boolean isDone() {
        return finishedAt != null && (againSince == null || !finishedAt.isBefore(againSince));
    }

    /** Whether they have finished what was asked, not before a moment where one is given: to do it once more takes nothing back. */
    boolean isDoneFrom(@Nullable Instant from) {
        return finishedAt != null && (from == null || !finishedAt.isBefore(from));
    }
}
