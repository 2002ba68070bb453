package org.attune.learning;

import java.util.List;
import java.util.Optional;

/**
 * What a person's first page shows.
 *
 * @param next what to do next, in the course that was open last; absent when nothing is left
 * @param underWay the course opened last first
 * @param finished the course finished last first
 */
public record MyLearning(
        Optional<NextLesson> next,
        List<CourseProgress> underWay,
        List<CourseProgress> notStarted,
        List<CourseProgress> finished) {

    public MyLearning {
        underWay = List.copyOf(underWay);
        notStarted = List.copyOf(notStarted);
        finished = List.copyOf(finished);
    }

    /** Whether the reader is on no course at all. */
    public boolean onNothing() {
        return underWay.isEmpty() && notStarted.isEmpty() && finished.isEmpty();
    }
}
