package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.Told;
import org.attune.tracking.AttemptService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsDatabaseTest {
    private static final Reader ELSEWHERE = new Reader(1, 2, Set.of(Role.EDUCATOR));

    private final PeopleBench bench = new PeopleBench();
    private final Enrolments enrolments = new Enrolments();
    private final FinishedCourses finished = new FinishedCourses();
    private final Told<BeginsAgain> begins = new Told<>();
    private final AgainService again = new AgainService();
    private final List<String> reopened = new ArrayList<>();
    private boolean inCatalogue = true;

    @BeforeEach
    void edithFinishedACourse() {
        enrolments.database = bench.entities;
        again.enrolments = enrolments;
        again.clock = bench.clock;
        again.begins = begins;
        again.catalogue = new CatalogueService() {
            @Override
            public Optional<CourseDescription> find(Reader reader, long course) {
                return inCatalogue ? Optional.of(Sample.course(5, false)) : Optional.empty();
            }
        };
        again.attempts = new AttemptService() {
            @Override
            public OptionalInt reopen(long account, long resource, String activity) {
                reopened.add(account + " " + resource + " " + activity);
                // The third was never opened: someone said that it counts without.
                return activity.equals("lesson-3") ? OptionalInt.empty() : OptionalInt.of(1);
            }
        };
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
        all(1);
    }

    private void all(int attempt) {
        for (int lesson = 1; lesson <= 3; lesson++) {
            hear(lesson, attempt);
        }
    }

    private void hear(int lesson, int attempt) {
        ProgressListener listener = new ProgressListener();
        listener.enrolments = enrolments;
        listener.finishing = new Finishing();
        listener.finishing.finished = finished;
        bench.run(() -> listener.hear(new Heard(
                1, Sample.RESOURCE, "lesson-" + lesson, Status.DONE, attempt, false, null, bench.clock.instant())));
    }

    private void begin() {
        bench.run(() -> again.begin(Sample.READER, 5));
    }

    private Enrolment enrolment() {
        return bench.inTransaction(() -> {
            Enrolment there = enrolments.find(Sample.READER, 5).orElseThrow();
            there.lessons();
            return there;
        });
    }

    private List<Finish> finishes(long hub) {
        return bench.inTransaction(() -> again.finished(hub, List.of(1L)));
    }

    @Test
    void a_course_that_is_done_again_is_finished_again_and_told_again() {
        assertThat(finished.told).hasSize(1);
        Enrolments.Reach reach = bench.inTransaction(() -> enrolments.reach(1)).get(5L);
        assertThat(reach.finished()).isEqualTo(1);
        bench.pass(Duration.ofDays(700));
        begin();
        assertThat(reopened).containsExactly("1 7 lesson-1", "1 7 lesson-2", "1 7 lesson-3");
        assertThat(enrolment().status()).isEqualTo(Status.UNDER_WAY);
        assertThat(enrolment().done()).isZero();
        assertThat(bench.inTransaction(() -> enrolments.reach(1)).get(5L))
                .extracting(Enrolments.Reach::begun, Enrolments.Reach::finished)
                .containsExactly(1, 0);
        assertThat(finishes(1)).singleElement().satisfies(each -> {
            assertThat(each.again()).isTrue();
            assertThat(each.at()).isEqualTo(bench.clock.instant().minus(Duration.ofDays(700)));
        });
        bench.pass(Duration.ofDays(1));
        all(2);
        assertThat(finished.told).hasSize(2);
        assertThat(finished.told.get(1).at()).isEqualTo(bench.clock.instant());
        assertThat(finishes(1)).containsExactly(new Finish(1, 5, bench.clock.instant(), false));
    }

    @Test
    void what_arrives_late_of_a_round_before_changes_nothing_in_any_order() {
        begin();
        bench.pass(Duration.ofMinutes(5));
        hear(1, 2);
        hear(2, 1);
        hear(1, 1);
        // Of the third there was no attempt when this round began, so whichever is heard of is of this round.
        hear(3, 1);
        assertThat(enrolment().lessons())
                .extracting(EnrolledLesson::status)
                .containsExactly(Status.DONE, Status.NOT_STARTED, Status.DONE);
        assertThat(finished.told).hasSize(1);
        hear(2, 2);
        assertThat(finished.told).hasSize(2);
    }

    @Test
    void to_begin_it_again_twice_is_to_begin_it_once() {
        begin();
        hear(1, 2);
        begin();
        assertThat(enrolment().done()).isEqualTo(1);
        assertThat(reopened).hasSize(3);
        assertThat(begins.told)
                .as("how it was finished is told before it is begun again, once")
                .extracting(BeginsAgain::last)
                .containsExactlyElementsOf(finished.told);
    }

    @Test
    void nobody_does_again_what_they_never_finished_or_what_is_out_of_the_catalogue() {
        assertThatThrownBy(() -> bench.run(() -> again.begin(ELSEWHERE, 5))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> again.begin(Sample.READER, 6))).isInstanceOf(NotFound.class);
        assertThat(finishes(2)).isEmpty();
        inCatalogue = false;
        assertThatThrownBy(this::begin).hasMessage("again.archived");
        assertThat(enrolment().isFinished()).isTrue();
    }

    @Test
    void who_does_it_again_on_an_old_version_may_be_moved() {
        assertThat(elsewhere()).isZero();
        begin();
        assertThat(elsewhere()).isEqualTo(1);
        all(2);
        assertThat(elsewhere()).isZero();
    }

    private int elsewhere() {
        return bench.inTransaction(() -> enrolments.countElsewhere(1, 5, 106));
    }
}
