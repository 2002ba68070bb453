package org.attune.learning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** A course of three lessons, and someone on it. */
final class Sample {
    static final long MODULE = 30;
    static final long RESOURCE = 7;
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Reader READER = new Reader(1, 1, Set.of(Role.EDUCATOR));

    private Sample() {}

    static CourseDescription course(long id, boolean asset) {
        List<LessonDescription> lessons = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> new LessonDescription("lesson-" + n, n, "Lesson " + n, "", 5 + n, asset))
                .toList();
        return new CourseDescription(
                id,
                id + 100,
                "1.0.0",
                "Course " + id,
                "",
                "",
                21,
                List.of(),
                "",
                "",
                true,
                FinishRule.ALL_LESSONS,
                List.of(new ModuleDescription(MODULE, "Module", RESOURCE, lessons)),
                List.of());
    }

    static Enrolment enrolment() {
        return new Enrolment(READER, course(5, false), NOON);
    }

    static FollowedCourse followed(long course, long enrolledSecond) {
        CourseDescription described = course(course, false);
        return new FollowedCourse(new Enrolment(READER, described, NOON.plusSeconds(enrolledSecond)), described);
    }

    static Heard heard(int lesson, Status status, long second) {
        return new Heard(1, RESOURCE, "lesson-" + lesson, status, NOON.plusSeconds(second));
    }
}
