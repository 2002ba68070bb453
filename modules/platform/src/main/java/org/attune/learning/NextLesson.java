package org.attune.learning;

import org.attune.catalogue.ModuleKind;

/**
 * The one thing to do next in a course: the lesson under way that was open last, else the first that is not done.
 *
 * @param kind of the lesson's module
 * @param number among all lessons of the course, from 1
 * @param minutes 0 when the course says none
 * @param begun whether it is under way
 */
public record NextLesson(
        long course,
        String courseTitle,
        long module,
        ModuleKind kind,
        String activity,
        int number,
        String title,
        int minutes,
        boolean begun,
        boolean hasDrawing) {}
