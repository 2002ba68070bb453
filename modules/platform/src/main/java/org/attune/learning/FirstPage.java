package org.attune.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a person's courses in the order they want to see them. */
final class FirstPage {
    private FirstPage() {}

    static MyLearning of(List<FollowedCourse> courses) {
        List<FollowedCourse> underWay = with(Status.UNDER_WAY, courses, Enrolment::lastAt);
        List<FollowedCourse> notStarted = with(Status.NOT_STARTED, courses, Enrolment::at);
        List<FollowedCourse> finished = with(Status.DONE, courses, Enrolment::finishedAt);
        Optional<NextLesson> next = Stream.concat(underWay.stream(), notStarted.stream())
                .flatMap(each -> each.next().stream())
                .findFirst();
        return new MyLearning(next, progress(underWay), progress(notStarted), progress(finished));
    }

    /** Those with the status, the latest first. */
    private static List<FollowedCourse> with(
            Status status, List<FollowedCourse> courses, Function<Enrolment, @Nullable Instant> time) {
        return courses.stream()
                .filter(each -> each.enrolment().status() == status)
                .sorted(Comparator.comparing(
                        each -> time.apply(each.enrolment()), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private static List<CourseProgress> progress(List<FollowedCourse> courses) {
        return courses.stream().map(FollowedCourse::progress).toList();
    }
}
