package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.learning.Sample.followed;
import static org.attune.learning.Sample.heard;

import java.util.List;
import org.attune.catalogue.ModuleKind;
import org.junit.jupiter.api.Test;

class FirstPageTest {
    private final FollowedCourse one = followed(1, 1);
    private final FollowedCourse two = followed(2, 2);
    private final FollowedCourse three = followed(3, 3);

    @Test
    void courses_stand_by_status_the_latest_first() {
        one.enrolment().hear(heard(1, Status.UNDER_WAY, 10));
        two.enrolment().hear(heard(1, Status.UNDER_WAY, 20));
        finish(three, 5);
        FollowedCourse four = followed(4, 4);
        finish(four, 6);
        MyLearning page = FirstPage.of(List.of(one, two, three, four, followed(5, 5), followed(6, 6)));
        assertThat(page.underWay()).extracting(CourseProgress::course).containsExactly(2L, 1L);
        assertThat(page.notStarted()).extracting(CourseProgress::course).containsExactly(6L, 5L);
        assertThat(page.finished()).extracting(CourseProgress::course).containsExactly(4L, 3L);
        assertThat(page.finished()).extracting(CourseProgress::done).containsOnly(3);
    }

    @Test
    void next_is_in_the_course_that_was_open_last() {
        one.enrolment().hear(heard(2, Status.UNDER_WAY, 30));
        two.enrolment().hear(heard(1, Status.DONE, 20));
        NextLesson next = FirstPage.of(List.of(one, two, three)).next().orElseThrow();
        assertThat(next)
                .isEqualTo(new NextLesson(
                        1, "Course 1", Sample.MODULE, ModuleKind.PACKAGE, "lesson-2", 2, "Lesson 2", 7, true, true));
    }

    @Test
    void next_is_in_a_course_not_started_when_none_is_under_way() {
        finish(one, 30);
        NextLesson next = FirstPage.of(List.of(one, two, three)).next().orElseThrow();
        assertThat(next.course()).isEqualTo(3);
        assertThat(next.begun()).isFalse();
    }

    @Test
    void nothing_is_next_when_all_is_finished() {
        finish(one, 30);
        assertThat(FirstPage.of(List.of(one)).next()).isEmpty();
        assertThat(FirstPage.of(List.of()).onNothing()).isTrue();
    }

    @Test
    void a_lesson_knows_its_neighbours() {
        LessonPlan middle = one.lesson(Sample.MODULE, "lesson-2").orElseThrow();
        assertThat(middle.previous().orElseThrow().lesson().activity()).isEqualTo("lesson-1");
        assertThat(middle.following().orElseThrow().lesson().activity()).isEqualTo("lesson-3");
        assertThat(one.lesson(Sample.MODULE, "lesson-1").orElseThrow().previous())
                .isEmpty();
        assertThat(one.lesson(Sample.MODULE, "lesson-3").orElseThrow().following())
                .isEmpty();
        assertThat(one.lesson(Sample.MODULE, "lesson-4")).isEmpty();
    }

    @Test
    void a_plan_before_enrolling_begins_with_the_first_lesson() {
        CoursePlan plan = FollowedCourse.planBefore(one.course(), Sample.NO_ORDER, false);
        assertThat(plan.enrolled()).isFalse();
        assertThat(plan.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(plan.next().orElseThrow().activity()).isEqualTo("lesson-1");
        assertThat(plan.done()).isZero();
    }

    private static void finish(FollowedCourse course, long second) {
        for (int lesson = 1; lesson <= 3; lesson++) {
            course.enrolment().hear(heard(lesson, Status.DONE, second));
        }
    }
}
