package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.learning.Sample.MODULE;
import static org.attune.learning.Sample.NOON;
import static org.attune.learning.Sample.RESOURCE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.learning.Enrolment.Attempted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course that someone does once more. The first round was in attempt 1 of each lesson, and in attempt 2 of the third. */
class RoundsTest {
    private static final Instant LATER = NOON.plusSeconds(1_000_000);
    private static final Map<Attempted, Integer> LATEST = Map.of(attempted(1), 1, attempted(2), 1, attempted(3), 2);

    private final Enrolment enrolment = Sample.enrolment();

    @BeforeEach
    void finished() {
        for (int lesson = 1; lesson <= 3; lesson++) {
            enrolment.hear(heard(lesson, Status.DONE, 1, NOON.plusSeconds(lesson)));
        }
    }

    private static Attempted attempted(int lesson) {
        return new Attempted(RESOURCE, "lesson-" + lesson);
    }

    private static Heard heard(int lesson, Status status, int attempt, Instant at) {
        return new Heard(1, RESOURCE, "lesson-" + lesson, status, attempt, false, BigDecimal.ONE, at);
    }

    private void again() {
        enrolment.again(Sample.course(5, false), LATEST, LATER);
    }

    @Test
    void whoever_does_a_course_again_has_nothing_done_and_keeps_the_day_they_finished_it() {
        again();
        assertThat(enrolment.status()).isEqualTo(Status.UNDER_WAY);
        assertThat(enrolment.done()).isZero();
        assertThat(statuses()).containsOnly(Status.NOT_STARTED);
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(enrolment.againSince()).isEqualTo(LATER);
        assertThat(enrolment.lastAt()).isEqualTo(LATER);
        assertThat(enrolment.begunAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(enrolment.next(each -> true).orElseThrow().activity()).isEqualTo("lesson-1");
        assertThat(enrolment.lastFinish()).contains(new Finish(1, 5, NOON.plusSeconds(3), true));
    }

    @Test
    void what_arrives_late_of_a_round_before_neither_raises_nor_finishes_this_one() {
        again();
        for (int lesson = 1; lesson <= 3; lesson++) {
            enrolment.hear(heard(lesson, Status.DONE, 1, LATER.plusSeconds(lesson)));
        }
        enrolment.hear(heard(3, Status.DONE, 2, LATER.plusSeconds(9)));
        assertThat(statuses()).containsOnly(Status.NOT_STARTED);
        assertThat(enrolment.lessons()).extracting(EnrolledLesson::score).containsOnlyNulls();
        assertThat(enrolment.isFinished()).isFalse();
        assertThat(enrolment.lastAt()).isEqualTo(LATER);
    }

    @Test
    void a_course_that_is_done_again_is_finished_again() {
        again();
        enrolment.hear(heard(1, Status.DONE, 2, LATER.plusSeconds(1)));
        enrolment.hear(heard(1, Status.UNDER_WAY, 2, LATER.plusSeconds(2)));
        enrolment.hear(heard(2, Status.DONE, 2, LATER.plusSeconds(3)));
        assertThat(enrolment.isFinished()).isFalse();
        enrolment.hear(heard(3, Status.DONE, 3, LATER.plusSeconds(4)));
        assertThat(enrolment.isFinished()).isTrue();
        assertThat(enrolment.finishedAt()).isEqualTo(LATER.plusSeconds(4));
        assertThat(enrolment.status()).isEqualTo(Status.DONE);
        enrolment.hear(heard(3, Status.DONE, 3, LATER.plusSeconds(90)));
        enrolment.hear(heard(3, Status.DONE, 1, LATER.plusSeconds(91)));
        assertThat(enrolment.finishedAt()).isEqualTo(LATER.plusSeconds(4));
    }

    @Test
    void any_order_of_what_is_heard_of_two_rounds_gives_the_same() {
        List<Heard> all = new ArrayList<>();
        for (int lesson = 1; lesson <= 3; lesson++) {
            for (int attempt = 1; attempt <= 4; attempt++) {
                all.add(heard(lesson, Status.UNDER_WAY, attempt, LATER.plusSeconds(60)));
                // Of the second lesson nothing but the round before is done.
                if (lesson != 2 || attempt == 1) {
                    all.add(heard(lesson, Status.DONE, attempt, LATER.plusSeconds(60)));
                }
            }
        }
        for (long seed = 0; seed < 50; seed++) {
            Collections.shuffle(all, new Random(seed));
            Enrolment each = Sample.enrolment();
            for (int lesson = 1; lesson <= 3; lesson++) {
                each.hear(heard(lesson, Status.DONE, 1, NOON));
            }
            each.again(Sample.course(5, false), LATEST, LATER);
            all.forEach(each::hear);
            assertThat(each.lessons())
                    .as("seed " + seed)
                    .extracting(EnrolledLesson::status)
                    .containsExactly(Status.DONE, Status.UNDER_WAY, Status.DONE);
            assertThat(each.isFinished()).isFalse();
        }
    }

    @Test
    void whoever_does_a_course_again_is_on_the_version_of_now_and_a_version_before_does_not_finish_it() {
        CourseDescription now = Sample.version(
                300,
                FinishRule.ALL_LESSONS,
                0,
                Sample.packageModule(MODULE + 1, "one", RESOURCE + 1, true, List.of(Sample.lesson("lesson-1"))),
                Sample.reflection(MODULE + 2, "two", true));
        assertThat(enrolment.attempted(now)).hasSize(4).contains(new Attempted(RESOURCE + 1, "lesson-1"));
        enrolment.again(now, LATEST, LATER);
        assertThat(enrolment.courseVersion()).isEqualTo(300);
        assertThat(enrolment.news()).as("they asked for it").isEmpty();
        assertThat(statuses()).containsExactly(Status.NOT_STARTED, Status.NOT_STARTED);

        enrolment.hear(heard(1, Status.DONE, 1, LATER.plusSeconds(1)));
        assertThat(statuses()).containsOnly(Status.NOT_STARTED);
        enrolment.hear(new Heard(1, RESOURCE + 1, "lesson-1", Status.DONE, 1, false, null, LATER.plusSeconds(2)));
        assertThat(statuses()).containsExactly(Status.DONE, Status.NOT_STARTED);
        enrolment.did(enrolment.lessons().get(1), LATER.plusSeconds(3));
        assertThat(enrolment.finishedAt()).isEqualTo(LATER.plusSeconds(3));
    }

    @Test
    void whoever_is_moved_while_they_do_it_again_takes_along_what_counts_and_what_does_not() {
        again();
        enrolment.hear(heard(1, Status.DONE, 2, LATER.plusSeconds(1)));
        enrolment.moveTo(
                Sample.version(
                        301,
                        FinishRule.ALL_LESSONS,
                        0,
                        Sample.packageModule(
                                MODULE + 5,
                                "one",
                                RESOURCE,
                                true,
                                List.of(Sample.lesson("lesson-1"), Sample.lesson("lesson-2")))),
                false,
                LATER.plusSeconds(2));
        assertThat(statuses()).containsExactly(Status.DONE, Status.NOT_STARTED);
        enrolment.hear(heard(2, Status.DONE, 1, LATER.plusSeconds(3)));
        assertThat(enrolment.isFinished()).isFalse();
        enrolment.hear(heard(2, Status.DONE, 2, LATER.plusSeconds(4)));
        assertThat(enrolment.finishedAt()).isEqualTo(LATER.plusSeconds(4));
    }

    @Test
    void a_round_begins_after_the_one_before_by_whichever_clock() {
        enrolment.again(Sample.course(5, false), LATEST, NOON.minusSeconds(60));
        assertThat(enrolment.isFinished()).isFalse();
        assertThat(enrolment.againSince()).isAfter(NOON.plusSeconds(3));
        for (int lesson = 1; lesson <= 3; lesson++) {
            enrolment.hear(heard(lesson, Status.DONE, 3, NOON.minusSeconds(30)));
        }
        assertThat(enrolment.isFinished()).isTrue();
    }

    @Test
    void nobody_does_again_what_they_have_not_finished() {
        again();
        assertThatThrownBy(this::again).isInstanceOf(IllegalStateException.class);
    }

    private List<Status> statuses() {
        return enrolment.lessons().stream().map(EnrolledLesson::status).toList();
    }
}
