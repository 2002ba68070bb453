package org.attune.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.reporting.Report.CONNIE;
import static org.attune.reporting.Report.ELSEWHERE;
import static org.attune.reporting.Report.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.learning.Status;
import org.attune.setting.Responsibility;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Today is 24 November 2026. */
class TeamDatabaseTest {
    private static final long BRAMBLE = 20;
    private static final long ACORN = 21;
    private static final long COURSE = 5;
    private static final long OTHER = 6;
    private static final long VERSION = 50;
    private static final Reader MANAGER = new Reader(10, 1, Set.of(Role.EDUCATOR, Role.MANAGER));
    private static final Reader LEADER = new Reader(11, 1, Set.of(Role.EDUCATOR, Role.ROOM_LEADER));

    private final Report report = new Report();

    @BeforeEach
    void aTeamOfFour() {
        report.hub(1);
        report.hub(2);
        report.course(COURSE, 1, "Tuning in");
        report.course(OTHER, 1, "Providing");
        report.setting(BRAMBLE, 1, "Bramble Nursery");
        report.setting(ACORN, 1, "Acorn House");
        report.setting(22, 2, "Elsewhere");
        report.account(10, 1, "Mo", "Manager");
        report.account(11, 1, "Lee", "Leader");
        report.account(12, 1, "Ada", "Alder");
        report.account(13, 1, "Ben", "Birch");
        report.account(14, 1, "Una", "Gone");
        report.answers(1, 10, BRAMBLE, "null", "MANAGER");
        report.answers(2, 11, BRAMBLE, "20", "ROOM_LEADER");
        report.answers(3, 11, BRAMBLE, "20", "FIRST_AIDER");
        report.answers(4, 12, BRAMBLE, "20", "KEY_PERSON");
        report.answers(5, 13, BRAMBLE, "null", "KEY_PERSON");
        report.works(6, 14, BRAMBLE, true, "date '2026-11-23'");
    }

    @Test
    void
            a_manager_sees_the_team_of_the_setting_that_they_manage_a_room_leader_the_people_of_the_rooms_that_they_lead() {
        assertThat(names(MANAGER, TeamFilter.ALL))
                .containsExactly("Ada Alder", "Ben Birch", "Lee Leader", "Mo Manager");
        assertThat(names(CONNIE, TeamFilter.ALL)).hasSize(4);
        assertThat(board(MANAGER, TeamFilter.ALL).whole()).isTrue();
        assertThat(names(LEADER, TeamFilter.ALL)).containsExactly("Ada Alder", "Lee Leader");
        assertThat(board(LEADER, TeamFilter.ALL).whole()).isFalse();
        assertThat(report.team.person(LEADER, BRAMBLE, 12).member().name()).isEqualTo("Ada Alder");
        assertThatThrownBy(() -> report.team.person(LEADER, BRAMBLE, 13)).isInstanceOf(NotFound.class);
        assertThat(report.team.course(LEADER, BRAMBLE, COURSE).others()).isEqualTo(2);
    }

    @Test
    void what_is_not_the_readers_setting_is_not_found() {
        Reader educator = new Reader(12, 1, Set.of(Role.ROOM_LEADER, Role.MANAGER));
        for (Reader each : List.of(ELSEWHERE, educator)) {
            assertThatThrownBy(() -> board(each, TeamFilter.ALL)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> report.team.weeks(each, BRAMBLE)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> report.team.course(each, BRAMBLE, COURSE)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> report.team.person(each, BRAMBLE, 12)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> report.team.board(MANAGER, ACORN, TeamFilter.ALL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report.team.course(MANAGER, BRAMBLE, 77)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_no_longer_works_there_is_not_of_the_team() {
        assertThatThrownBy(() -> report.team.person(MANAGER, BRAMBLE, 14)).isInstanceOf(NotFound.class);
        report.run("update account set closed_at = " + at(9) + " where id = 12");
        assertThat(names(MANAGER, TeamFilter.ALL)).containsExactly("Ben Birch", "Lee Leader", "Mo Manager");
    }

    @Test
    void overdue_comes_first_then_who_is_due_soonest_then_the_name() {
        report.assignment(1, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        report.assigned(1, 1, 11, "date '2026-11-23'", "null");
        report.assigned(2, 1, 13, "date '2026-11-24'", "null");
        report.assigned(3, 1, 10, "date '2026-11-30'", "null");
        assertThat(names(MANAGER, TeamFilter.ALL))
                .containsExactly("Lee Leader", "Ben Birch", "Mo Manager", "Ada Alder");
        assertThat(states(11)).containsExactly(TeamState.OVERDUE);
        assertThat(states(13)).containsExactly(TeamState.NOT_STARTED);
        report.enrolled(1, 1, 11, VERSION, at(3), "null", "DONE", "UNDER_WAY");
        report.enrolled(2, 1, 13, VERSION, at(3), "null", "DONE", "UNDER_WAY");
        assertThat(states(11)).containsExactly(TeamState.OVERDUE);
        assertThat(cell(11).begun()).extracting(TeamBegun::done, TeamBegun::of).containsExactly(1, 2);
        assertThat(states(13)).containsExactly(TeamState.UNDER_WAY);
        assertThat(member(13).due()).isEqualTo("2026-11-24");
        assertThat(member(13).lastAt()).isEqualTo("2026-11-03T12:00:00Z");
        report.run("update enrolment set finished_at = " + at(20) + " where id = 1");
        assertThat(states(11)).containsExactly(TeamState.DONE);
        assertThat(cell(11).doneAt()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(member(11).due()).isNull();
    }

    @Test
    void what_is_only_offered_is_never_overdue_and_whoever_said_no_has_said_no() {
        report.assignment(1, 1, BRAMBLE, COURSE, "VOLUNTARY", 10);
        report.assigned(1, 1, 11, "date '2026-11-01'", "null");
        report.assigned(2, 1, 12, "date '2026-11-01'", "'DECLINED'");
        report.assigned(3, 1, 13, "date '2026-11-01'", "'TAKEN_OFF'");
        assertThat(states(11)).containsExactly(TeamState.OFFERED);
        assertThat(states(12)).containsExactly(TeamState.DECLINED);
        assertThat(states(13)).isEmpty();
        report.enrolled(1, 1, 12, VERSION, at(3), "null", "UNDER_WAY", "NOT_STARTED");
        assertThat(states(12)).containsExactly(TeamState.UNDER_WAY);
    }

    @Test
    void what_somebody_cannot_do_is_never_overdue() {
        report.assignment(1, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        report.assigned(1, 1, 12, "date '2026-11-01'", "null");
        assertThat(states(12)).containsExactly(TeamState.OVERDUE);
        report.run("update account set barred_at = " + at(9) + " where id = 12");
        assertThat(states(12)).containsExactly(TeamState.NOT_STARTED);
        assertThat(member(12).due()).isNull();
        report.run("update account set barred_at = null", "update course set archived_at = " + at(9));
        assertThat(states(12)).containsExactly(TeamState.NOT_STARTED);
        report.enrolled(1, 1, 12, VERSION, at(3), "null", "DONE", "UNDER_WAY");
        assertThat(states(12)).as("begun before").containsExactly(TeamState.OVERDUE);
    }

    @Test
    void what_was_finished_before_the_moment_from_which_it_counts_is_still_to_be_done() {
        report.assignment(1, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        report.assigned(1, 1, 12, "date '2026-11-30'", "null");
        report.enrolled(1, 1, 12, VERSION, at(3), at(9), "DONE", "DONE");
        report.run("update lesson_progress set done_at = " + at(9));
        assertThat(states(12)).containsExactly(TeamState.DONE);
        report.run("update assigned set counts_from = " + at(10));
        assertThat(states(12)).containsExactly(TeamState.NOT_STARTED);
        report.run("update enrolment set again_since = " + at(12));
        assertThat(states(12)).containsExactly(TeamState.UNDER_WAY);
        assertThat(cell(12).begun()).extracting(TeamBegun::done, TeamBegun::of).containsExactly(0, 2);
        assertThat(report.team.person(MANAGER, BRAMBLE, 12).courses().get(0).lessons())
                .extracting(TeamLesson::status)
                .containsOnly(Status.NOT_STARTED);
        report.run("update enrolment set finished_at = " + at(15));
        assertThat(states(12)).containsExactly(TeamState.DONE);
    }

    @Test
    void what_was_done_in_time_stays_done_when_it_is_done_once_more() {
        report.assignment(1, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        report.assigned(1, 1, 12, "date '2026-11-10'", "null");
        report.enrolled(1, 1, 12, VERSION, at(3), at(9), "DONE", "DONE");
        report.run("update enrolment set again_since = " + at(12));
        assertThat(states(12)).containsExactly(TeamState.DONE);
        assertThat(cell(12).isPartly()).isFalse();
        report.run("update assigned set ended = 'DECLINED'");
        assertThat(states(12)).as("of their own accord").containsExactly(TeamState.UNDER_WAY);
    }

    @Test
    void of_a_course_that_was_assigned_twice_what_needs_care_first_shows() {
        report.assignment(1, 1, BRAMBLE, COURSE, "VOLUNTARY", 10);
        report.assignment(2, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        report.assigned(1, 1, 12, "null", "null");
        report.assigned(2, 2, 12, "date '2026-11-01'", "null");
        assertThat(states(12)).containsExactly(TeamState.OVERDUE);
        report.run("update assignment set withdrawn_at = " + at(5) + " where id = 2");
        assertThat(states(12)).containsExactly(TeamState.OFFERED);
    }

    @Test
    void what_another_setting_assigned_is_its_own_affair() {
        report.answers(9, 12, ACORN, "null", "COVER");
        report.assignment(1, 1, ACORN, COURSE, "REQUIRED", 1);
        report.assigned(1, 1, 12, "date '2026-11-01'", "null");
        assertThat(states(12)).isEmpty();
        assertThat(report.team
                        .board(CONNIE, ACORN, TeamFilter.ALL)
                        .people()
                        .get(0)
                        .overdue())
                .isEqualTo(1);
    }

    @Test
    void the_filter_takes_course_room_responsibility_state_and_words_of_a_name() {
        report.assignment(1, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        report.assigned(1, 1, 12, "date '2026-11-01'", "null");
        report.enrolled(1, 1, 12, OTHER * 10, at(3), at(9), "DONE", "DONE");
        report.enrolled(2, 1, 13, OTHER * 10, at(3), "null", "DONE", "UNDER_WAY");
        TeamBoard all = board(MANAGER, TeamFilter.ALL);
        assertThat(all.courses()).extracting(TeamCourse::title).containsExactly("Tuning in", "Providing");
        assertThat(all.rooms()).containsExactly(new TeamRoom(20, "Baby room"));
        assertThat(all.responsibilities())
                .containsExactly(
                        Responsibility.KEY_PERSON,
                        Responsibility.ROOM_LEADER,
                        Responsibility.MANAGER,
                        Responsibility.FIRST_AIDER);
        assertThat(names(MANAGER, new TeamFilter(0, 20, null, null, ""))).containsExactly("Ada Alder", "Lee Leader");
        assertThat(names(MANAGER, new TeamFilter(0, 0, Responsibility.FIRST_AIDER, null, "")))
                .containsExactly("Lee Leader");
        assertThat(names(MANAGER, new TeamFilter(0, 0, null, TeamState.DONE, "")))
                .containsExactly("Ada Alder");
        assertThat(names(MANAGER, new TeamFilter(COURSE, 0, null, TeamState.DONE, "")))
                .isEmpty();
        assertThat(names(MANAGER, new TeamFilter(0, 0, null, null, " BIR  en ")))
                .containsExactly("Ben Birch");
        TeamBoard one = board(MANAGER, new TeamFilter(OTHER, 0, null, null, ""));
        assertThat(one.people().get(0).name()).isEqualTo("Ada Alder");
        assertThat(one.people()).allSatisfy(each -> assertThat(each.overdue()).isZero());
        assertThat(one.everyone()).isEqualTo(4);
    }

    @Test
    void a_person_is_shown_with_who_assigned_what_until_when_and_how_far_they_are_lesson_by_lesson() {
        report.assignment(1, 1, BRAMBLE, COURSE, "AGREED", 10);
        report.assigned(1, 1, 12, "date '2026-11-30'", "null");
        report.enrolled(1, 1, 12, VERSION, at(3), "null", "DONE", "UNDER_WAY");
        report.run("update lesson_progress set done_at = " + at(4) + " where id = 100");
        TeamPerson ada = report.team.person(MANAGER, BRAMBLE, 12);
        assertThat(ada.setting()).isEqualTo("Bramble Nursery");
        assertThat(ada.member().places())
                .containsExactly(new TeamPlace(20, "Baby room", Responsibility.KEY_PERSON, LocalDate.of(2025, 9, 1)));
        assertThat(ada.courses()).hasSize(1);
        TeamPerson.OfCourse course = ada.courses().get(0);
        assertThat(course.title()).isEqualTo("Tuning in");
        assertThat(course.cell().asked())
                .isEqualTo(new TeamAsked(
                        TeamAsked.Weight.AGREED,
                        Instant.parse("2026-11-01T12:00:00Z"),
                        LocalDate.of(2026, 11, 30),
                        null,
                        false,
                        true,
                        "Mo Manager",
                        "Please."));
        assertThat(course.lessons())
                .containsExactly(
                        new TeamLesson("one/a", 1, "Lesson a", Status.DONE, Instant.parse("2026-11-04T12:00:00Z")),
                        new TeamLesson("one/b", 2, "Lesson b", Status.UNDER_WAY, null));
        assertThat(ada.certificates()).isEmpty();
    }

    @Test
    void finished_courses_have_their_certificates_also_where_none_was_given_yet() {
        report.enrolled(1, 1, 12, VERSION, at(3), at(9), "DONE", "DONE");
        report.enrolled(2, 1, 12, OTHER * 10, at(3), at(10), "DONE", "DONE");
        report.run(certificate(1, 9));
        assertThat(report.team.person(MANAGER, BRAMBLE, 12).certificates())
                .containsExactly(
                        new TeamPerson.Certified("Providing", "1", Instant.parse("2026-11-10T12:00:00Z"), ""),
                        new TeamPerson.Certified(
                                "Tuning in then", "1.0", Instant.parse("2026-11-09T12:00:00Z"), "7K3M-Q9XD-2FH1"));
    }

    @Test
    void a_course_is_counted_lesson_by_lesson_over_those_who_have_it() {
        report.assignment(1, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        report.assigned(1, 1, 10, "null", "null");
        report.enrolled(1, 1, 12, VERSION, at(3), at(9), "DONE", "DONE");
        report.enrolled(2, 1, 13, VERSION, at(3), "null", "DONE", "UNDER_WAY");
        report.version(51, COURSE, "2", "Tuning in again", "b", "c");
        TeamLessons lessons = report.team.course(MANAGER, BRAMBLE, COURSE);
        assertThat(lessons.title()).isEqualTo("Tuning in again");
        assertThat(lessons.lessons())
                .containsExactly(
                        new TeamLessons.Counted("Lesson b", "", 1, 1, 0),
                        new TeamLessons.Counted("Lesson c", "", 0, 0, 0),
                        new TeamLessons.Counted("Lesson a", "1", 2, 0, 0));
        assertThat(lessons.people())
                .extracting(each -> each.member().name())
                .containsExactly("Ada Alder", "Ben Birch", "Mo Manager");
        assertThat(lessons.others()).isEqualTo(1);
    }

    @Test
    void a_board_costs_as_many_queries_for_sixty_people_as_for_one() {
        int one = queries(() -> report.team.board(LEADER, BRAMBLE, TeamFilter.ALL));
        report.assignment(1, 1, BRAMBLE, COURSE, "REQUIRED", 10);
        for (int i = 0; i < 60; i++) {
            long id = 1_000 + i;
            report.account(id, 1, "Same", "Name");
            report.works(id, id, BRAMBLE, true, "null");
            report.assigned(id, 1, id, "date '2026-11-01'", "null");
            report.enrolled(id, 1, id, VERSION, at(3), "null", "DONE", "UNDER_WAY");
        }
        assertThat(queries(() -> report.team.board(LEADER, BRAMBLE, TeamFilter.ALL)))
                .isEqualTo(one)
                .isEqualTo(4);
        assertThat(board(LEADER, TeamFilter.ALL).people()).hasSize(62);
        assertThat(queries(() -> report.team.course(LEADER, BRAMBLE, COURSE))).isEqualTo(6);
        assertThat(queries(() -> report.team.person(LEADER, BRAMBLE, 1_000))).isEqualTo(6);
        assertThat(queries(() -> report.team.weeks(LEADER, BRAMBLE))).isEqualTo(4);
    }

    private int queries(Runnable what) {
        report.queries.set(0);
        what.run();
        return report.queries.get();
    }

    @Test
    void weeks_begin_on_monday_on_the_clocks_of_the_united_kingdom_also_over_a_change_of_summer_time() {
        report.enrolled(1, 1, 12, VERSION, at(3), "null", "DONE", "DONE");
        report.run(
                // Half past midnight on Monday 19 October in London, and still Sunday by UTC.
                "update enrolment set finished_at = timestamp with time zone '2026-10-18 23:30:00+00:00'",
                "update lesson_progress set done_at = timestamp with time zone '2026-10-18 22:30:00+00:00' where id = 100",
                // Summer time ends on Sunday 25 October: half past eleven in the evening is half past eleven by UTC
                // again.
                "update lesson_progress set done_at = timestamp with time zone '2026-10-25 23:30:00+00:00' where id = 101");
        List<TeamWeek> weeks = report.team.weeks(MANAGER, BRAMBLE);
        assertThat(weeks).hasSize(26);
        assertThat(weeks.get(25).monday()).isEqualTo("2026-11-23");
        assertThat(weeks.get(0).monday()).isEqualTo("2026-06-01");
        assertThat(weeks.stream().filter(each -> each.lessons() + each.courses() > 0))
                .containsExactly(
                        new TeamWeek(LocalDate.of(2026, 10, 12), 1, 0), new TeamWeek(LocalDate.of(2026, 10, 19), 1, 1));
        assertThat(new TeamWeeks(LocalDate.of(2026, 11, 24)).from()).isEqualTo("2026-05-31T23:00:00Z");
        assertThat(new TeamWeeks(LocalDate.of(2026, 5, 3)).from()).isEqualTo("2025-11-03T00:00:00Z");
    }

    @Test
    void of_a_course_that_is_done_again_each_time_it_was_finished_counts_once() {
        report.enrolled(1, 1, 12, VERSION, at(3), at(9), "DONE", "DONE");
        report.run(
                certificate(1, 9),
                "update lesson_progress set done_at = null",
                "update enrolment set again_since = " + at(10));
        assertThat(finished()).isEqualTo(1);
        report.run("update enrolment set finished_at = " + at(17));
        assertThat(finished()).isEqualTo(2);
        report.run(certificate(2, 17));
        assertThat(finished()).isEqualTo(2);
    }

    private int finished() {
        return report.team.weeks(MANAGER, BRAMBLE).stream()
                .mapToInt(TeamWeek::courses)
                .sum();
    }

    private static String certificate(long id, int day) {
        return "insert into certificate (id, hub, account, enrolment, course, course_version, title, version_name,"
                + " hub_name, finished_at, seconds, code) values (" + id + ", 1, 12, 1, 5, 50, 'Tuning in then', '1.0',"
                + " 'Hub', " + at(day) + ", 60, '7K3MQ9XD2FH" + id + "')";
    }

    private TeamBoard board(Reader reader, TeamFilter filter) {
        return report.team.board(reader, BRAMBLE, filter);
    }

    private List<String> names(Reader reader, TeamFilter filter) {
        return board(reader, filter).people().stream().map(TeamMember::name).toList();
    }

    private TeamMember member(long account) {
        return board(MANAGER, TeamFilter.ALL).people().stream()
                .filter(each -> each.account() == account)
                .findFirst()
                .orElseThrow();
    }

    private TeamCell cell(long account) {
        return member(account).cells().get(0);
    }

    private Stream<TeamState> states(long account) {
        return member(account).cells().stream().map(TeamCell::state);
    }
}
