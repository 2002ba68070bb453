package org.attune.reporting;

import org.attune.learning.Status;

/**
 * How far someone is with a lesson.
 *
 * @param key the same in every version of the course
 * @param number within the version they are on, from 1
 * @param played whether it plays a package
 * @param reopened whether it was opened again and they have not begun it anew
 */
public record LessonWhere(String key, int number, String title, Status status, boolean played, boolean reopened) {

    /** What it is called: a number alone would be taken for the published version's, where another lesson may have it. */
    public String name() {
        return title.isEmpty() ? "Lesson " + number : title;
    }
}
