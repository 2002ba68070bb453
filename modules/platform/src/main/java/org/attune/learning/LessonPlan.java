package org.attune.learning;

import java.util.List;
import java.util.Optional;

/**
 * What the player shows beside a lesson.
 *
 * @param lesson the one that is open
 * @param contents all lessons of the course, in order
 * @param previous the lesson before, if there is one
 * @param following the lesson after, if there is one
 */
public record LessonPlan(
        long course,
        String courseTitle,
        LessonProgress lesson,
        List<LessonProgress> contents,
        Optional<LessonProgress> previous,
        Optional<LessonProgress> following) {

    public LessonPlan {
        contents = List.copyOf(contents);
    }
}
