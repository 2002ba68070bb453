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
public record LessonWhere(String key, int number, String title, Status status, boolean played, boolean reopened) {}
