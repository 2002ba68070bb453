package org.attune.learning;

import org.attune.catalogue.LessonDescription;

/**
 * A lesson of a course with how far the reader is.
 *
 * @param module id of the course module
 */
public record LessonProgress(long module, LessonDescription lesson, Status status) {}
