package org.attune.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.shared.Reader;

/** A person's way through a course: what the catalogue says of it and of the order in it, and how far they are. */
record FollowedCourse(Enrolment enrolment, CourseDescription course, Order order) {

    static FollowedCourse of(Enrolment enrolment, Reader reader, CatalogueService catalogue) {
        CourseDescription version = catalogue.version(reader, enrolment.courseVersion());
        return new FollowedCourse(enrolment, version, Order.of(version, catalogue::conditions));
    }

    CoursePlan plan() {
        return new CoursePlan(
                course,
                true,
                enrolment.status(),
                lessons(),
                next(),
                enrolment.finishedAt(),
                enrolment.againSince(),
                enrolment.news(),
                false);
    }

    /** The plan for someone who is not on the course. */
    static CoursePlan planBefore(CourseDescription course, Order order, boolean archived) {
        List<LessonProgress> lessons = lessons(course, order, (module, activity) -> Optional.empty());
        Optional<NextLesson> next =
                lessons.stream().filter(LessonProgress::isOpen).findFirst().map(each -> next(course, each));
        return new CoursePlan(course, false, Status.NOT_STARTED, lessons, next, null, null, Optional.empty(), archived);
    }

    CourseProgress progress() {
        return new CourseProgress(
                course.course(),
                course.title(),
                enrolment.status(),
                enrolment.done(),
                enrolment.lessons().size(),
                course.hasDrawing(),
                enrolment.lastAt(),
                enrolment.finishedAt(),
                enrolment.news());
    }

    Optional<NextLesson> next() {
        List<LessonProgress> lessons = lessons();
        return enrolment
                .next(each -> progress(lessons, each).isOpen())
                .map(next -> next(course, progress(lessons, next)));
    }

    private static LessonProgress progress(List<LessonProgress> lessons, EnrolledLesson lesson) {
        return lessons.stream()
                .filter(each -> lesson.is(each.module(), each.lesson().activity()))
                .findFirst()
                .orElseThrow();
    }

    /** A lesson and what stands around it; also by what it was called in a version that the person was moved from. */
    Optional<LessonPlan> lesson(long module, String activity) {
        return enrolment.lessonNow(module, activity).flatMap(this::plan);
    }

    private Optional<LessonPlan> plan(EnrolledLesson now) {
        List<LessonProgress> lessons = lessons();
        for (int i = 0; i < lessons.size(); i++) {
            LessonProgress lesson = lessons.get(i);
            if (now.is(lesson.module(), lesson.lesson().activity())) {
                return Optional.of(new LessonPlan(
                        course.course(),
                        course.title(),
                        lesson,
                        lessons,
                        i == 0 ? Optional.empty() : Optional.of(lessons.get(i - 1)),
                        i + 1 == lessons.size() ? Optional.empty() : Optional.of(lessons.get(i + 1))));
            }
        }
        return Optional.empty();
    }

    /** A part without a package, as its page shows it; nothing when the version has none of that identifier. */
    Optional<PartPlan> part(String identifier) {
        return course.modules().stream()
                .filter(each ->
                        each.kind() != ModuleKind.PACKAGE && each.identifier().equals(identifier))
                .findFirst()
                .flatMap(each -> lesson(each.module(), each.lessons().get(0).activity())
                        .map(lesson -> new PartPlan(each, lesson, false)));
    }

    /** A part of another version that this one has no more. */
    PartPlan pastPart(ModuleDescription part) {
        Status status =
                enrolment.part(part.identifier()).map(EnrolledLesson::status).orElse(Status.NOT_STARTED);
        LessonProgress lesson =
                new LessonProgress(part.module(), part.kind(), part.lessons().get(0), status, "", Optional.empty());
        return new PartPlan(
                part,
                new LessonPlan(course.course(), course.title(), lesson, lessons(), Optional.empty(), Optional.empty()),
                true);
    }

    private List<LessonProgress> lessons() {
        return lessons(course, order, enrolment::lesson);
    }

    private static List<LessonProgress> lessons(
            CourseDescription course, Order order, BiFunction<Long, String, Optional<EnrolledLesson>> reached) {
        List<LessonProgress> lessons = new ArrayList<>();
        for (ModuleDescription module : course.modules()) {
            Function<String, Status> statuses = activity -> reached.apply(module.module(), activity)
                    .map(EnrolledLesson::status)
                    .orElse(Status.NOT_STARTED);
            for (LessonDescription lesson : module.lessons()) {
                Optional<EnrolledLesson> here = reached.apply(module.module(), lesson.activity());
                lessons.add(new LessonProgress(
                        module.module(),
                        module.kind(),
                        lesson,
                        statuses.apply(lesson.activity()),
                        order.closed(module, lesson, statuses),
                        here.flatMap(EnrolledLesson::reopening)));
            }
        }
        return lessons;
    }

    private static NextLesson next(CourseDescription course, LessonProgress lesson) {
        return new NextLesson(
                course.course(),
                course.title(),
                lesson.module(),
                lesson.kind(),
                lesson.lesson().activity(),
                lesson.lesson().number(),
                lesson.lesson().title(),
                lesson.lesson().minutes(),
                lesson.status() == Status.UNDER_WAY,
                course.hasDrawing());
    }
}
