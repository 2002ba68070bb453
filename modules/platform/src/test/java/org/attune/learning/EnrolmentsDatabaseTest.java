package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.shared.PeopleBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentsDatabaseTest {
    private final PeopleBench bench = new PeopleBench();
    private final Enrolments enrolments = new Enrolments();
    private final FinishedCourses finished = new FinishedCourses();

    @BeforeEach
    void someoneOnACourse() {
        enrolments.database = bench.entities;
        bench.run(() -> List.of(
                        "insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)",
                        "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                                + " made_at, version) values (1, 1, 'e', 'e', 'none', 'Edith', 'Example',"
                                + " timestamp with time zone '2026-11-24 12:00:00+00:00', 1)",
                        "insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)",
                        "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                                + " licence, finish, published_at) values (105, 5, '1', 'c', '', '', 0, '', '',"
                                + " 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00:00')",
                        "insert into course_module (id, course_version, position, kind, title, resource)"
                                + " values (30, 105, 0, 'PACKAGE', 'Module', 7)")
                .forEach(sql -> bench.entities.createNativeQuery(sql).executeUpdate()));
        bench.run(() -> enrolments.add(Sample.READER, Sample.course(5, false), bench.clock.instant()));
    }

    @Test
    void what_was_reached_is_kept() {
        bench.run(() -> hear(1, Status.DONE));
        bench.run(() -> {
            Enrolment enrolment = enrolments.find(Sample.READER, 5).orElseThrow();
            assertThat(enrolment.lessons())
                    .extracting(EnrolledLesson::status)
                    .containsExactly(Status.DONE, Status.NOT_STARTED, Status.NOT_STARTED);
            assertThat(enrolment.lessons().get(0).doneAt()).isEqualTo(bench.clock.instant());
            assertThat(enrolment.lastAt()).isEqualTo(bench.clock.instant());
            assertThat(enrolment.at()).isEqualTo(bench.clock.instant());
            assertThat(enrolment.finishedAt()).isNull();
        });
    }

    @Test
    void an_event_that_raises_nothing_changes_the_time_at_most_once_a_minute() {
        bench.run(() -> hear(1, Status.DONE));
        assertThat(changed(1, Status.DONE)).isEmpty();
        assertThat(changed(1, Status.UNDER_WAY)).isEmpty();
        assertThat(changed(2, Status.UNDER_WAY)).hasSize(1);
        assertThat(changed(4, Status.DONE)).isEmpty();
        bench.pass(Duration.ofMinutes(1));
        assertThat(changed(1, Status.UNDER_WAY)).hasSize(1);
        bench.run(() -> hear(1, Status.UNDER_WAY));
        assertThat(changed(1, Status.DONE)).isEmpty();
    }

    @Test
    void a_score_that_rises_is_heard_at_once_and_a_lower_one_not() {
        bench.run(() -> hear(1, Status.DONE));
        bench.run(() -> hear(scored("0.4")));
        assertThat(changed(scored("0.4"))).isEmpty();
        assertThat(changed(scored("0.3"))).isEmpty();
        assertThat(changed(scored("0.41"))).hasSize(1);
        bench.run(() -> assertThat(enrolments
                        .find(Sample.READER, 5)
                        .orElseThrow()
                        .lessons()
                        .get(0)
                        .score())
                .isEqualByComparingTo("0.4"));
    }

    @Test
    void who_was_moved_is_on_the_new_version_with_what_they_had_done_and_late_news_of_the_old_one_counts() {
        bench.run(() -> hear(1, Status.DONE));
        bench.run(() -> List.of(
                        "insert into course_version (id, course, author_version, title, summary, audience, minutes,"
                                + " made_by, licence, finish, published_at) values (106, 5, '2', 'c', '', '', 0, '', '',"
                                + " 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00:00')",
                        "insert into course_module (id, course_version, position, identifier, kind, title, resource)"
                                + " values (31, 106, 0, 'one', 'PACKAGE', 'Module', 8)")
                .forEach(sql -> bench.entities.createNativeQuery(sql).executeUpdate()));
        CourseDescription next = Sample.version(
                106,
                FinishRule.ALL_LESSONS,
                0,
                Sample.packageModule(
                        31, "one", 8, true, List.of(Sample.lesson("lesson-1"), Sample.lesson("lesson-2"))));
        bench.run(() -> {
            Enrolment only = enrolments.elsewhere(1, 5, 106).get(0);
            enrolments.hold(only).moveTo(next, false, bench.clock.instant());
        });
        bench.run(() -> {
            assertThat(enrolments.elsewhere(1, 5, 106)).isEmpty();
            Enrolment moved = enrolments.find(Sample.READER, 5).orElseThrow();
            assertThat(moved.news()).isPresent();
            assertThat(moved.lessons())
                    .extracting(EnrolledLesson::status)
                    .containsExactly(Status.DONE, Status.NOT_STARTED);
        });
        bench.run(() -> hear(2, Status.DONE));
        bench.run(
                () -> assertThat(enrolments.find(Sample.READER, 5).orElseThrow().finishedAt())
                        .isEqualTo(bench.clock.instant()));
    }

    @Test
    void that_a_course_was_finished_is_told_once() {
        for (int lesson = 1; lesson <= 3; lesson++) {
            assertThat(finished.told).isEmpty();
            hearIn(lesson);
        }
        hearIn(3);
        bench.pass(Duration.ofMinutes(2));
        hearIn(1);
        assertThat(finished.told)
                .singleElement()
                .satisfies(told ->
                        assertThat(told.at()).isEqualTo(bench.clock.instant().minus(Duration.ofMinutes(2))))
                .extracting(CourseFinished::hub, CourseFinished::account, CourseFinished::course)
                .containsExactly(1L, 1L, 5L);
    }

    private void hearIn(int lesson) {
        bench.run(() -> hear(lesson, Status.DONE));
    }

    @Test
    void an_enrolment_is_counted_where_it_stands() {
        assertThat(reach()).isEqualTo(new Enrolments.Reach(5, 1, 0, 0));
        bench.run(() -> hear(1, Status.DONE));
        assertThat(reach()).isEqualTo(new Enrolments.Reach(5, 1, 1, 0));
        bench.run(() -> hear(2, Status.DONE));
        bench.run(() -> hear(3, Status.DONE));
        assertThat(reach()).isEqualTo(new Enrolments.Reach(5, 1, 1, 1));
        assertThat(bench.inTransaction(() -> enrolments.reach(2))).isEmpty();
    }

    private Enrolments.Reach reach() {
        return bench.inTransaction(() -> enrolments.reach(1)).get(5L);
    }

    private void hear(int lesson, Status status) {
        hear(heard(lesson, status));
    }

    private void hear(Heard heard) {
        ProgressListener listener = new ProgressListener();
        listener.enrolments = enrolments;
        listener.finishing = new Finishing();
        listener.finishing.finished = finished;
        listener.hear(heard);
    }

    private Heard scored(String score) {
        return new Heard(
                1,
                Sample.RESOURCE,
                "lesson-1",
                Status.UNDER_WAY,
                1,
                false,
                new BigDecimal(score),
                bench.clock.instant());
    }

    private List<Long> changed(int lesson, Status status) {
        return changed(heard(lesson, status));
    }

    private List<Long> changed(Heard heard) {
        return bench.inTransaction(() -> enrolments.changedBy(heard, heard.at().minus(ProgressListener.LAST_AT)));
    }

    private Heard heard(int lesson, Status status) {
        return new Heard(1, Sample.RESOURCE, "lesson-" + lesson, status, 1, false, null, bench.clock.instant());
    }
}
