package org.attune.learning;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course that a person is on.
 *
 * @param done lessons done
 * @param of lessons in all
 * @param lastAt when something was last done in it; absent before that
 * @param finishedAt when it was finished last; absent until then
 * @param news that they were moved to another version, until they said that they know
 */
public record CourseProgress(
        long course,
        String title,
        Status status,
        int done,
        int of,
        boolean hasDrawing,
        @Nullable Instant lastAt,
        @Nullable Instant finishedAt,
        Optional<Move> news) {}
