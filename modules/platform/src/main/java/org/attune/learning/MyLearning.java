package org.attune.learning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The courses of which the reader was moved to another version and has not said that they know. */
    public List<CourseProgress> news() {
        return Stream.of(underWay, notStarted, finished)
                .flatMap(List::stream)
                .filter(each -> each.news().isPresent())
                .toList();
    }

    /** Whether the reader is on no course at all. */
    public boolean onNothing() {
        return underWay.isEmpty() && notStarted.isEmpty() && finished.isEmpty();
    }
}
