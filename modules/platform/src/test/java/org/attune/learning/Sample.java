package org.attune.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
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
                0,
                List.of(packageModule(MODULE, "one", RESOURCE, true, lessons)),
                List.of());
    }

    static ModuleDescription packageModule(
            long id, String identifier, long resource, boolean needed, List<LessonDescription> lessons) {
        return new ModuleDescription(
                id, identifier, ModuleKind.PACKAGE, "Module " + identifier, resource, 0, "", needed, lessons);
    }

    static ModuleDescription reflection(long id, String identifier, boolean needed) {
        return new ModuleDescription(
                id,
                identifier,
                ModuleKind.REFLECTION,
                "Think",
                0,
                0,
                "What did you notice?",
                needed,
                List.of(lesson(identifier)));
    }

    /** A live event to attend; what it plays takes its place, 0 when nothing does. */
    static ModuleDescription liveEvent(long id, long event, long recording, ModuleRule rule) {
        return new ModuleDescription(
                id,
                "webinar",
                ModuleKind.LIVE_EVENT,
                "Singing",
                recording,
                0,
                event,
                "",
                true,
                rule,
                List.of(lesson("recording")));
    }

    static ModuleDescription recording(long id, String identifier, long recording, ModuleRule rule) {
        return new ModuleDescription(
                id,
                identifier,
                ModuleKind.RECORDING,
                "Singing",
                recording,
                0,
                0,
                "",
                true,
                rule,
                List.of(lesson("recording")));
    }

    /** That so many per cent of a recording were played. */
    static Heard watched(long recording, int percent, int attempt, long second) {
        return new Heard(
                1,
                recording,
                "recording",
                percent == 100 ? Status.DONE : Status.UNDER_WAY,
                attempt,
                false,
                null,
                percent,
                NOON.plusSeconds(second));
    }

    static LessonDescription lesson(String activity) {
        return new LessonDescription(activity, 1, activity, "", 0, false);
    }

    /** A version of course 5, made at the desk. */
    static CourseDescription version(long id, FinishRule finish, int score, ModuleDescription... modules) {
        return new CourseDescription(
                5,
                id,
                Long.toString(id),
                "Course 5",
                "",
                "",
                0,
                List.of(),
                "",
                "",
                false,
                finish,
                score,
                List.of(modules),
                List.of());
    }

    static final Order NO_ORDER = new Order(Map.of());

    static Enrolment enrolment() {
        return new Enrolment(READER, course(5, false), NOON);
    }

    static FollowedCourse followed(long course, long enrolledSecond) {
        CourseDescription described = course(course, false);
        return new FollowedCourse(
                new Enrolment(READER, described, NOON.plusSeconds(enrolledSecond)), described, NO_ORDER);
    }

    static Heard heard(int lesson, Status status, long second) {
        return new Heard(1, RESOURCE, "lesson-" + lesson, status, 1, false, null, NOON.plusSeconds(second));
    }
}
