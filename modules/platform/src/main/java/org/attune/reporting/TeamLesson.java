package org.attune.reporting;

import java.time.Instant;
import org.attune.learning.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with a lesson.
 *
 * @param key the same in every version of the course
 * @param number within the version they are on, from 1
 * @param doneAt absent until it is done
 */
public record TeamLesson(
        String key,
        int number,
        String title,
        Status status,
        @Nullable Instant doneAt) {

    /** A lesson without a title by its number. */
    public String name() {
        return title.isEmpty() ? "Lesson " + number : title;
    }
}
