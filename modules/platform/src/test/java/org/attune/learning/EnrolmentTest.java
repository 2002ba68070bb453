package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.learning.Sample.MODULE;
import static org.attune.learning.Sample.NOON;
import static org.attune.learning.Sample.READER;
import static org.attune.learning.Sample.RESOURCE;
import static org.attune.learning.Sample.heard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private final Enrolment enrolment = Sample.enrolment();

    @Test
    void a_course_is_not_started_until_something_of_it_is_begun() {
        assertThat(enrolment.status()).isEqualTo(Status.NOT_STARTED);
        enrolment.hear(heard(2, Status.UNDER_WAY, 5));
        assertThat(enrolment.status()).isEqualTo(Status.UNDER_WAY);
        assertThat(enrolment.lastAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(statuses()).containsExactly(Status.NOT_STARTED, Status.UNDER_WAY, Status.NOT_STARTED);
    }

    @Test
    void a_lesson_opened_again_says_so_until_it_is_begun_anew_and_what_is_done_stays_done() {
        enrolment.hear(heard(1, Status.DONE, 1));
        EnrolledLesson lesson = enrolment.lessons().get(0);
        lesson.reopen("The tablet broke", 2, NOON.plusSeconds(2));
        enrolment.hear(heard(1, Status.UNDER_WAY, 3));
        enrolment.hear(begun(2, 4));
        assertThat(lesson.reopening()).contains(new Reopening(NOON.plusSeconds(2), "The tablet broke"));
        enrolment.hear(begun(3, 5));
        assertThat(lesson.reopening()).isEmpty();
        assertThat(lesson.status()).isEqualTo(Status.DONE);
        assertThat(lesson.doneAt()).isEqualTo(NOON.plusSeconds(1));
    }

    private static Heard begun(int attempt, long second) {
        return new Heard(1, RESOURCE, "lesson-1", Status.UNDER_WAY, attempt, true, null, NOON.plusSeconds(second));
    }

    @Test
    void a_lesson_opened_again_stays_so_on_another_version() {
        enrolment.hear(heard(1, Status.UNDER_WAY, 1));
        enrolment.lessons().get(0).reopen("The tablet broke", 2, NOON.plusSeconds(2));
        EnrolledLesson moved = new EnrolledLesson(
                enrolment,
                0,
                9,
                Sample.packageModule(31, "one", RESOURCE + 1, true, List.of()),
                Sample.lesson("lesson-1"));
        moved.takeOver(enrolment.lessons().get(0), false);
        assertThat(moved.reopening()).isPresent();
        moved.hear(new Heard(1, RESOURCE + 1, "lesson-1", Status.UNDER_WAY, 1, true, null, NOON));
        assertThat(moved.reopening()).isEmpty();
    }

    @Test
    void a_status_only_rises() {
        enrolment.hear(heard(1, Status.DONE, 1));
        enrolment.hear(heard(1, Status.UNDER_WAY, 2));
        assertThat(statuses()).startsWith(Status.DONE);
        assertThat(enrolment.lessons().get(0).doneAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(enrolment.lessons().get(0).lastAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void a_course_is_finished_when_all_its_lessons_are_done() {
        enrolment.hear(heard(3, Status.DONE, 1));
        enrolment.hear(heard(1, Status.DONE, 2));
        assertThat(enrolment.finishedAt()).isNull();
        enrolment.hear(heard(2, Status.UNDER_WAY, 3));
        assertThat(enrolment.finishedAt()).isNull();
        enrolment.hear(heard(2, Status.DONE, 4));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(4));
        assertThat(enrolment.status()).isEqualTo(Status.DONE);
    }

    @Test
    void a_course_is_finished_once() {
        for (int lesson = 1; lesson <= 3; lesson++) {
            enrolment.hear(heard(lesson, Status.DONE, 1));
        }
        enrolment.hear(heard(2, Status.UNDER_WAY, 50));
        enrolment.hear(heard(2, Status.DONE, 60));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(enrolment.status()).isEqualTo(Status.DONE);
        assertThat(enrolment.done()).isEqualTo(3);
    }

    @Test
    void what_is_heard_of_another_resource_or_activity_changes_nothing() {
        enrolment.hear(new Heard(1, RESOURCE + 1, "lesson-1", Status.DONE, 1, false, null, NOON));
        enrolment.hear(heard(4, Status.DONE, 1));
        assertThat(enrolment.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(enrolment.lastAt()).isNull();
    }

    @Test
    void a_late_event_does_not_set_the_clock_back() {
        enrolment.hear(heard(1, Status.UNDER_WAY, 90));
        enrolment.hear(heard(1, Status.DONE, 30));
        assertThat(enrolment.lastAt()).isEqualTo(NOON.plusSeconds(90));
        assertThat(statuses()).startsWith(Status.DONE);
    }

    @Test
    void an_asset_is_done_when_it_was_opened() {
        Enrolment assets = new Enrolment(READER, Sample.course(5, true), NOON);
        assets.hear(heard(1, Status.UNDER_WAY, 1));
        assertThat(assets.lessons().get(0).status()).isEqualTo(Status.DONE);
        assertThat(assets.status()).isEqualTo(Status.UNDER_WAY);
    }

    @Test
    void next_is_the_lesson_under_way_that_was_open_last() {
        enrolment.hear(heard(3, Status.UNDER_WAY, 10));
        enrolment.hear(heard(2, Status.UNDER_WAY, 20));
        enrolment.hear(heard(1, Status.DONE, 30));
        assertThat(next()).isEqualTo("lesson-2");
        enrolment.hear(heard(3, Status.UNDER_WAY, 40));
        assertThat(next()).isEqualTo("lesson-3");
    }

    @Test
    void next_is_a_lesson_that_was_opened_again_before_any_other() {
        enrolment.hear(heard(1, Status.DONE, 1));
        enrolment.hear(heard(2, Status.UNDER_WAY, 2));
        enrolment.lessons().get(0).reopen("The tablet broke", 1, NOON);
        assertThat(next()).isEqualTo("lesson-1");
        enrolment.hear(begun(2, 3));
        assertThat(next()).isEqualTo("lesson-2");
    }

    @Test
    void next_is_else_the_first_lesson_that_is_not_done() {
        assertThat(next()).isEqualTo("lesson-1");
        enrolment.hear(heard(1, Status.DONE, 10));
        enrolment.hear(heard(3, Status.DONE, 20));
        assertThat(next()).isEqualTo("lesson-2");
        enrolment.hear(heard(2, Status.DONE, 30));
        assertThat(enrolment.next(any -> true)).isEmpty();
    }

    @Test
    void a_lesson_is_found_by_module_and_activity() {
        assertThat(enrolment.lesson(MODULE, "lesson-2")).isPresent();
        assertThat(enrolment.lesson(MODULE + 1, "lesson-2")).isEmpty();
        assertThat(enrolment.lesson(MODULE, "lesson-4")).isEmpty();
    }

    @Test
    void the_same_is_reached_in_any_order_of_hearing() {
        Random random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            List<Heard> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Status status = random.nextBoolean() ? Status.UNDER_WAY : Status.DONE;
                all.add(heard(1 + random.nextInt(3), status, random.nextInt(1_000)));
            }
            Enrolment inOrder = Sample.enrolment();
            all.forEach(inOrder::hear);
            Collections.shuffle(all, random);
            Enrolment shuffled = Sample.enrolment();
            all.forEach(shuffled::hear);
            assertThat(shuffled.lessons())
                    .extracting(EnrolledLesson::status)
                    .containsExactlyElementsOf(inOrder.lessons().stream()
                            .map(EnrolledLesson::status)
                            .toList());
            assertThat(shuffled.lastAt()).isEqualTo(inOrder.lastAt());
            assertThat(shuffled.status()).isEqualTo(inOrder.status());
        }
    }

    @Test
    void a_course_without_lessons_is_never_finished() {
        assertThat(FinishRule.ALL_LESSONS.isMet(List.of(), 0)).isFalse();
        assertThat(FinishRule.MARKED_MODULES.isMet(List.of(), 0)).isFalse();
        assertThat(FinishRule.SCORE.isMet(List.of(), 1)).isFalse();
    }

    @Test
    void a_rule_for_marked_modules_is_met_by_these_alone() {
        Enrolment marked = new Enrolment(
                READER,
                Sample.version(
                        9,
                        FinishRule.MARKED_MODULES,
                        0,
                        Sample.packageModule(MODULE, "one", RESOURCE, false, List.of(Sample.lesson("lesson-1"))),
                        Sample.reflection(MODULE + 1, "think", true)),
                NOON);
        marked.hear(heard(1, Status.DONE, 1));
        assertThat(marked.status()).isEqualTo(Status.UNDER_WAY);
        marked.did(marked.lesson(MODULE + 1, "think").orElseThrow(), NOON.plusSeconds(2));
        assertThat(marked.finishedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void a_rule_for_a_score_is_met_when_it_was_reached_once_in_the_module_that_is_needed() {
        Enrolment scored = new Enrolment(
                READER,
                Sample.version(
                        9,
                        FinishRule.SCORE,
                        80,
                        Sample.packageModule(MODULE, "one", RESOURCE, true, List.of(Sample.lesson("lesson-1"))),
                        Sample.packageModule(
                                MODULE + 1, "two", RESOURCE + 1, false, List.of(Sample.lesson("lesson-1")))),
                NOON);
        scored.hear(new Heard(1, RESOURCE + 1, "lesson-1", Status.DONE, 1, false, BigDecimal.ONE, NOON));
        scored.hear(new Heard(1, RESOURCE, "lesson-1", Status.DONE, 1, false, new BigDecimal("0.79"), NOON));
        assertThat(scored.finishedAt()).isNull();
        scored.hear(new Heard(
                1, RESOURCE, "lesson-1", Status.UNDER_WAY, 1, false, new BigDecimal("0.8"), NOON.plusSeconds(5)));
        scored.hear(new Heard(
                1, RESOURCE, "lesson-1", Status.UNDER_WAY, 1, false, new BigDecimal("0.1"), NOON.plusSeconds(6)));
        assertThat(scored.finishedAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void who_is_moved_keeps_what_is_done_and_begins_anew_what_is_not_unless_their_place_comes_along() {
        CourseDescription next = Sample.version(
                9,
                FinishRule.ALL_LESSONS,
                0,
                Sample.packageModule(
                        MODULE + 1,
                        "one",
                        RESOURCE + 1,
                        true,
                        List.of(Sample.lesson("lesson-1"), Sample.lesson("lesson-2"), Sample.lesson("lesson-4"))));
        for (boolean withPlace : List.of(false, true)) {
            Enrolment moved = Sample.enrolment();
            moved.hear(heard(1, Status.DONE, 1));
            moved.hear(heard(2, Status.UNDER_WAY, 2));
            moved.moveTo(next, withPlace, NOON.plusSeconds(3));
            assertThat(moved.lessons())
                    .extracting(EnrolledLesson::status)
                    .containsExactly(
                            Status.DONE, withPlace ? Status.UNDER_WAY : Status.NOT_STARTED, Status.NOT_STARTED);
            assertThat(moved.lessons().get(0).doneAt()).isEqualTo(NOON.plusSeconds(1));
            assertThat(moved.news()).contains(new Move(NOON.plusSeconds(3), withPlace));
            moved.told();
            assertThat(moved.news()).isEmpty();
        }
    }

    @Test
    void who_was_moved_hears_of_the_old_resource_only_what_is_done() {
        CourseDescription next = Sample.version(
                9,
                FinishRule.ALL_LESSONS,
                0,
                Sample.packageModule(MODULE + 1, "one", RESOURCE + 1, true, List.of(Sample.lesson("lesson-1"))));
        enrolment.moveTo(next, false, NOON);
        enrolment.hear(heard(1, Status.UNDER_WAY, 1));
        assertThat(statuses()).containsExactly(Status.NOT_STARTED);
        enrolment.hear(heard(1, Status.DONE, 2));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void what_is_done_in_a_lesson_that_a_version_lacks_counts_again_in_a_later_one_that_has_it() {
        enrolment.hear(heard(1, Status.DONE, 1));
        enrolment.hear(heard(2, Status.DONE, 2));
        enrolment.moveTo(version(8, MODULE + 1, "one", "lesson-3"), false, NOON);
        assertThat(statuses()).containsExactly(Status.NOT_STARTED);
        enrolment.moveTo(version(9, MODULE + 2, "other", "lesson-1", "lesson-3"), false, NOON);
        assertThat(statuses()).containsExactly(Status.DONE, Status.NOT_STARTED);
        assertThat(enrolment.lessons().get(0).doneAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void what_arrives_late_of_the_first_of_three_versions_counts_in_the_third() {
        enrolment.moveTo(version(8, MODULE + 1, "one", "lesson-1"), false, NOON);
        enrolment.moveTo(version(9, MODULE + 2, "one", "lesson-1"), false, NOON);
        enrolment.hear(heard(1, Status.DONE, 2));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void an_exact_lesson_of_long_ago_says_more_than_the_only_one_of_now() {
        Enrolment someone = new Enrolment(READER, both(), NOON);
        someone.hear(new Heard(1, 41, "a", Status.DONE, 1, false, null, NOON.plusSeconds(1)));
        someone.moveTo(version(8, 52, "q", "a"), false, NOON.plusSeconds(2));
        someone.moveTo(version(9, 61, "p", "a"), false, NOON.plusSeconds(3));
        assertThat(someone.lessons()).extracting(EnrolledLesson::status).containsExactly(Status.DONE);
    }

    @Test
    void doing_one_of_two_that_came_from_one_is_not_doing_the_other() {
        Enrolment someone = new Enrolment(READER, version(7, 41, "p", "a"), NOON);
        someone.moveTo(version(8, 52, "q", "a"), false, NOON.plusSeconds(2));
        someone.moveTo(both(), false, NOON.plusSeconds(3));
        someone.hear(new Heard(1, 42, "a", Status.DONE, 1, false, null, NOON.plusSeconds(4)));
        assertThat(someone.lessons())
                .extracting(EnrolledLesson::status)
                .containsExactly(Status.NOT_STARTED, Status.DONE);
    }

    @Test
    void a_late_score_alone_begins_nothing() {
        enrolment.moveTo(version(8, MODULE + 1, "one", "lesson-1"), false, NOON);
        enrolment.hear(new Heard(1, RESOURCE, "lesson-1", Status.UNDER_WAY, 1, false, new BigDecimal("0.9"), NOON));
        assertThat(statuses()).containsExactly(Status.NOT_STARTED);
        assertThat(enrolment.lessons().get(0).score()).isEqualByComparingTo("0.9");
    }

    /** Two modules with a lesson of the same name. */
    private static CourseDescription both() {
        return Sample.version(
                20,
                FinishRule.ALL_LESSONS,
                0,
                Sample.packageModule(41, "p", 41, true, List.of(Sample.lesson("a"))),
                Sample.packageModule(42, "q", 42, true, List.of(Sample.lesson("a"))));
    }

    @Test
    void who_comes_back_to_a_version_finds_it_as_they_left_it() {
        enrolment.hear(heard(1, Status.DONE, 1));
        enrolment.moveTo(version(8, MODULE + 1, "one", "lesson-1", "lesson-2", "lesson-4"), false, NOON);
        enrolment.hear(new Heard(1, MODULE + 1, "lesson-2", Status.DONE, 1, false, null, NOON));
        enrolment.moveTo(Sample.course(5, false), false, NOON);
        assertThat(statuses()).containsExactly(Status.DONE, Status.DONE, Status.NOT_STARTED);
        assertThat(enrolment.lessons()).extracting(EnrolledLesson::position).containsExactly(0, 1, 2);
        enrolment.hear(heard(3, Status.DONE, 5));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void a_page_that_was_open_while_its_reader_was_moved_leads_to_the_same_lesson_now() {
        enrolment.moveTo(version(8, MODULE + 1, "one", "lesson-2"), false, NOON);
        assertThat(enrolment.lesson(MODULE, "lesson-2")).isEmpty();
        assertThat(enrolment.lessonNow(MODULE, "lesson-2").orElseThrow().module())
                .isEqualTo(MODULE + 1);
        assertThat(enrolment.lessonNow(MODULE, "lesson-1")).isEmpty();
    }

    /** A version whose module plays the resource of the module's own number. */
    private static CourseDescription version(long id, long module, String identifier, String... lessons) {
        return Sample.version(
                id,
                FinishRule.ALL_LESSONS,
                0,
                Sample.packageModule(
                        module,
                        identifier,
                        module,
                        true,
                        Stream.of(lessons).map(Sample::lesson).toList()));
    }

    @Test
    void who_is_moved_to_a_version_that_they_have_done_has_finished() {
        enrolment.hear(heard(1, Status.DONE, 1));
        CourseDescription next = Sample.version(
                9,
                FinishRule.ALL_LESSONS,
                0,
                Sample.packageModule(MODULE + 1, "one", RESOURCE, true, List.of(Sample.lesson("lesson-1"))));
        enrolment.moveTo(next, false, NOON.plusSeconds(9));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    private List<Status> statuses() {
        return enrolment.lessons().stream().map(EnrolledLesson::status).toList();
    }

    private String next() {
        return enrolment.next(any -> true).orElseThrow().activity();
    }
}
