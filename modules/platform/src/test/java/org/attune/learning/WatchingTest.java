package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.learning.Sample.NOON;
import static org.attune.learning.Sample.READER;
import static org.attune.learning.Sample.liveEvent;
import static org.attune.learning.Sample.recording;
import static org.attune.learning.Sample.version;
import static org.attune.learning.Sample.watched;

import java.util.Map;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleRule;
import org.attune.event.Attended;
import org.attune.event.Evidence;
import org.junit.jupiter.api.Test;

class WatchingTest {
    private static final ModuleRule WATCH = ModuleRule.watching(80);
    private static final ModuleRule ASKED =
            new ModuleRule(Attendance.NONE, 0, 80, EndAsk.QUESTION, "What?\nThis\nThat");
    private static final ModuleRule MARKED = ModuleRule.attending(Attendance.MARKED, 0, 80);

    private static Enrolment on(ModuleDescription... modules) {
        return new Enrolment(READER, version(100, FinishRule.ALL_LESSONS, 0, modules), NOON);
    }

    private static EnrolledLesson only(Enrolment enrolment) {
        assertThat(enrolment.lessons()).hasSize(1);
        return enrolment.lessons().get(0);
    }

    private static Attended evidence(Evidence kind, long second) {
        return new Attended(1, 9, kind, 0, 60, NOON.plusSeconds(second));
    }

    private static void attend(Enrolment enrolment, ModuleRule rule, Attended evidence) {
        enrolment.attend(Map.of(40L, rule), evidence, evidence.at());
    }

    @Test
    void a_recording_is_under_way_from_the_first_piece_and_done_from_the_share_on() {
        Enrolment enrolment = on(recording(40, "film", 8, WATCH));
        enrolment.hear(watched(8, 1, 1, 1));
        assertThat(only(enrolment).status()).isEqualTo(Status.UNDER_WAY);
        enrolment.hear(watched(8, 79, 1, 2));
        assertThat(enrolment.isFinished()).isFalse();
        enrolment.hear(watched(8, 80, 1, 3));
        enrolment.hear(watched(8, 10, 2, 4));
        assertThat(only(enrolment).status()).isEqualTo(Status.DONE);
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void where_something_is_asked_it_is_done_by_watching_and_answering_in_either_order() {
        Enrolment watchedFirst = on(recording(40, "film", 8, ASKED));
        watchedFirst.hear(watched(8, 100, 1, 1));
        assertThat(only(watchedFirst).status()).isEqualTo(Status.UNDER_WAY);
        watchedFirst.answer(only(watchedFirst), NOON.plusSeconds(2));
        assertThat(watchedFirst.finishedAt()).isEqualTo(NOON.plusSeconds(2));

        Enrolment answeredFirst = on(recording(40, "film", 8, ASKED));
        answeredFirst.answer(only(answeredFirst), NOON.plusSeconds(1));
        assertThat(only(answeredFirst).status()).isEqualTo(Status.UNDER_WAY);
        answeredFirst.hear(watched(8, 80, 1, 2));
        assertThat(answeredFirst.finishedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void weak_evidence_makes_an_event_under_way_and_enough_of_it_done() {
        Enrolment enrolment = on(liveEvent(40, 9, 0, MARKED));
        attend(enrolment, MARKED, evidence(Evidence.JOINED, 1));
        assertThat(only(enrolment).status()).isEqualTo(Status.UNDER_WAY);
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 2));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(2));
        attend(enrolment, MARKED, evidence(Evidence.JOINED, 3));
        assertThat(only(enrolment).status()).isEqualTo(Status.DONE);
        assertThat(only(enrolment).watched()).isEqualTo(new Watched(true, false, false));
    }

    @Test
    void an_event_whose_recording_took_its_place_is_done_by_watching_and_what_is_asked_is_not_asked_of_who_came() {
        ModuleRule rule = new ModuleRule(Attendance.JOINED, 0, 80, EndAsk.QUESTION, "What?\nThis\nThat");
        Enrolment came = on(liveEvent(40, 9, 8, rule));
        attend(came, rule, evidence(Evidence.JOINED, 1));
        assertThat(came.isFinished()).isTrue();

        Enrolment watches = on(liveEvent(40, 9, 8, rule));
        watches.hear(watched(8, 90, 1, 1));
        watches.answer(only(watches), NOON.plusSeconds(2));
        assertThat(watches.isFinished()).isTrue();
    }

    @Test
    void who_is_moved_keeps_what_was_watched_of_the_same_film_and_what_was_answered() {
        Enrolment enrolment = on(recording(40, "film", 8, ASKED));
        enrolment.hear(watched(8, 85, 1, 1));
        enrolment.moveTo(
                version(101, FinishRule.ALL_LESSONS, 0, recording(41, "film", 8, ASKED)), false, NOON.plusSeconds(2));
        assertThat(only(enrolment).watched()).isEqualTo(new Watched(false, true, false));
        enrolment.answer(only(enrolment), NOON.plusSeconds(3));
        assertThat(enrolment.isFinished()).isTrue();
    }

    @Test
    void a_version_that_asks_no_more_is_done_by_what_was_watched() {
        Enrolment enrolment = on(recording(40, "film", 8, ASKED));
        enrolment.hear(watched(8, 85, 1, 1));
        enrolment.moveTo(
                version(101, FinishRule.ALL_LESSONS, 0, recording(41, "film", 8, WATCH)), false, NOON.plusSeconds(2));
        assertThat(enrolment.isFinished()).isTrue();
    }

    @Test
    void another_film_in_another_part_is_another_lesson() {
        Enrolment enrolment = on(recording(40, "film", 8, WATCH));
        enrolment.hear(watched(8, 100, 1, 1));
        Enrolment moved = on(recording(40, "film", 8, WATCH), recording(42, "more", 10, WATCH));
        moved.hear(watched(8, 100, 1, 1));
        moved.moveTo(
                version(101, FinishRule.ALL_LESSONS, 0, recording(43, "another", 11, WATCH)),
                true,
                NOON.plusSeconds(2));
        assertThat(only(moved).status()).isEqualTo(Status.NOT_STARTED);
        assertThat(enrolment
                        .same(version(101, FinishRule.ALL_LESSONS, 0, recording(43, "film", 11, WATCH)))
                        .carried())
                .as("a place in one film is none in another")
                .isEmpty();
    }

    @Test
    void late_news_of_an_event_counts_in_the_version_that_its_learner_is_on() {
        Enrolment enrolment = on(liveEvent(40, 9, 0, MARKED));
        enrolment.moveTo(
                version(101, FinishRule.ALL_LESSONS, 0, liveEvent(41, 9, 0, MARKED)), false, NOON.plusSeconds(1));
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 2));
        assertThat(enrolment.isFinished()).isTrue();
    }

    @Test
    void an_event_of_before_does_not_count_in_a_round_that_began_later() {
        Enrolment enrolment = on(liveEvent(40, 9, 8, MARKED));
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 1));
        enrolment.again(
                version(100, FinishRule.ALL_LESSONS, 0, liveEvent(40, 9, 8, MARKED)),
                Map.of(new Enrolment.Attempted(8, "recording"), 1),
                NOON.plusSeconds(10));
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 5));
        enrolment.hear(watched(8, 100, 1, 12));
        assertThat(only(enrolment).status()).isEqualTo(Status.NOT_STARTED);
        enrolment.hear(watched(8, 80, 2, 13));
        assertThat(enrolment.isFinished()).isTrue();
        assertThat(only(enrolment).watched())
                .as("they were there in the round before")
                .isEqualTo(new Watched(false, true, false));
        assertThat(only(enrolment).wasAttended()).isTrue();
    }

    @Test
    void who_attends_once_more_in_a_later_round_has_attended_in_it() {
        CourseDescription course = version(100, FinishRule.ALL_LESSONS, 0, liveEvent(40, 9, 0, MARKED));
        Enrolment enrolment = new Enrolment(READER, course, NOON);
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 1));
        enrolment.again(course, Map.of(), NOON.plusSeconds(10));
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 12));
        assertThat(only(enrolment).watched()).isEqualTo(new Watched(true, false, false));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(12));
    }

    @Test
    void a_course_is_finished_when_the_last_of_it_was_done_and_not_when_evidence_came_that_was_heard_of_later() {
        Enrolment enrolment = on(liveEvent(40, 9, 0, MARKED), recording(41, "film", 8, WATCH));
        enrolment.hear(watched(8, 80, 1, 20));
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 5));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void what_is_not_needed_says_nothing_of_when_a_course_was_finished() {
        ModuleDescription needed = liveEvent(40, 9, 0, MARKED);
        ModuleDescription extra = Sample.reflection(41, "extra", false);
        Enrolment enrolment = new Enrolment(READER, version(100, FinishRule.MARKED_MODULES, 0, needed, extra), NOON);
        enrolment.did(enrolment.lesson(41, "extra").orElseThrow(), NOON.plusSeconds(20));
        attend(enrolment, MARKED, evidence(Evidence.MARKED, 5));
        assertThat(enrolment.finishedAt()).isEqualTo(NOON.plusSeconds(5));
    }
}
