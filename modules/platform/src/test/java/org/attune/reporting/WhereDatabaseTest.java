package org.attune.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.reporting.Report.CONNIE;
import static org.attune.reporting.Report.ELSEWHERE;
import static org.attune.reporting.Report.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.learning.Status;
import org.attune.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhereDatabaseTest {
    private static final long COURSE = 5;
    private static final long VERSION = 50;

    private final Report report = new Report();

    @BeforeEach
    void fourPeopleOnACourse() {
        report.hub(1);
        report.hub(2);
        report.course(COURSE, 1, "Tuning in");
        report.course(6, 2, "Elsewhere");
        report.setting(20, 1, "Bramble Nursery");
        report.setting(21, 1, "Acorn House");
        report.account(10, 1, "Zoe", "alder");
        report.account(11, 1, "Ben", "Birch");
        report.account(12, 1, "Ada", "Birch");
        report.account(13, 1, "Una", "100%_!");
        report.works(1, 10, 20, true, "null");
        report.works(2, 11, 20, false, "null");
        report.works(3, 11, 21, true, "null");
        report.works(4, 12, 21, true, "date '2026-11-23'");
        report.enrolled(1, 1, 10, VERSION, at(3), at(9), "DONE", "DONE");
        report.enrolled(2, 1, 11, VERSION, at(5), "null", "DONE", "UNDER_WAY");
        report.enrolled(3, 1, 12, VERSION, "null", "null", "NOT_STARTED", "NOT_STARTED");
        report.enrolled(4, 1, 13, VERSION, at(7), "null", "UNDER_WAY", "NOT_STARTED");
    }

    @Test
    void a_person_is_shown_with_their_workplaces_and_how_far_they_are_with_each_lesson() {
        report.run("update lesson_progress set reopened_at = " + at(8) + " where id = 201");
        PersonWhere ben = page(new WhereFilter(null, 0, "ben"), WhereOrder.NAME).get(0);
        assertThat(ben)
                .isEqualTo(new PersonWhere(
                        2,
                        11,
                        "Ben",
                        "Birch",
                        List.of(
                                new PersonWhere.Workplace("Acorn House", "Baby room"),
                                new PersonWhere.Workplace("Bramble Nursery", "")),
                        "1",
                        true,
                        List.of(
                                new LessonWhere("one/a", 1, "Lesson a", Status.DONE, true, false),
                                new LessonWhere("one/b", 2, "Lesson b", Status.UNDER_WAY, true, true)),
                        Instant.parse("2026-11-05T12:00:00Z"),
                        Instant.parse("2026-11-05T12:00:00Z"),
                        null));
        assertThat(ben.done()).isEqualTo(1);
        assertThat(ben.of()).isEqualTo(2);
        assertThat(ben.status()).isEqualTo(Status.UNDER_WAY);
        assertThat(ben.settings()).isEqualTo("Acorn House; Bramble Nursery");
        assertThat(ben.rooms()).isEqualTo("Baby room");
    }

    @Test
    void where_someone_no_longer_works_is_not_shown() {
        assertThat(page(new WhereFilter(null, 0, "ada"), WhereOrder.NAME).get(0).workplaces())
                .isEmpty();
        assertThat(names(new WhereFilter(null, 21, ""))).containsExactly("Ben Birch");
    }

    @Test
    void the_filter_takes_those_who_are_somewhere_one_setting_and_words_of_a_name() {
        assertThat(names(new WhereFilter(Status.NOT_STARTED, 0, ""))).containsExactly("Ada Birch");
        assertThat(names(new WhereFilter(Status.UNDER_WAY, 0, ""))).containsExactly("Una 100%_!", "Ben Birch");
        assertThat(names(new WhereFilter(Status.DONE, 0, ""))).containsExactly("Zoe alder");
        assertThat(names(new WhereFilter(null, 20, ""))).containsExactly("Zoe alder", "Ben Birch");
        assertThat(names(new WhereFilter(null, 0, " BIR  en "))).containsExactly("Ben Birch");
        assertThat(names(new WhereFilter(null, 0, "%_!"))).containsExactly("Una 100%_!");
        assertThat(names(new WhereFilter(null, 0, "b_rch"))).isEmpty();
        assertThat(names(new WhereFilter(Status.UNDER_WAY, 20, "birch"))).containsExactly("Ben Birch");
    }

    @Test
    void people_are_sorted_by_name_or_by_how_far_they_are_and_who_has_no_such_time_comes_last() {
        assertThat(sorted(WhereOrder.By.NAME, false)).containsExactly(13L, 10L, 12L, 11L);
        assertThat(sorted(WhereOrder.By.NAME, true)).containsExactly(11L, 12L, 10L, 13L);
        assertThat(sorted(WhereOrder.By.DONE, true)).containsExactly(10L, 11L, 13L, 12L);
        assertThat(sorted(WhereOrder.By.BEGUN, false)).containsExactly(10L, 11L, 13L, 12L);
        assertThat(sorted(WhereOrder.By.LAST_OPENED, true)).containsExactly(13L, 11L, 10L, 12L);
        assertThat(sorted(WhereOrder.By.FINISHED, false).get(0)).isEqualTo(10L);
        assertThat(sorted(WhereOrder.By.FINISHED, true).get(0)).isEqualTo(10L);
    }

    @Test
    void a_page_costs_as_many_queries_for_fifty_people_as_for_one() {
        many(60);
        report.queries.set(0);
        WherePage all = report.where.page(CONNIE, COURSE, WhereFilter.ALL, WhereOrder.NAME, 1);
        assertThat(all.people()).hasSize(50);
        assertThat(all.count()).isEqualTo(64);
        assertThat(all.pages()).isEqualTo(2);
        int forFifty = report.queries.getAndSet(0);
        report.where.page(CONNIE, COURSE, new WhereFilter(Status.DONE, 0, ""), WhereOrder.NAME, 1);
        assertThat(forFifty).isEqualTo(report.queries.get()).isEqualTo(5);
        WherePage beyond = report.where.page(CONNIE, COURSE, WhereFilter.ALL, WhereOrder.NAME, 9);
        assertThat(beyond.page()).isEqualTo(2);
        assertThat(beyond.people()).hasSize(14);
    }

    @Test
    void read_on_in_portions_everyone_comes_once_by_name() {
        many(600);
        List<Long> all = new ArrayList<>();
        List<PersonWhere> portion = report.where.next(CONNIE, COURSE, WhereFilter.ALL, null);
        while (!portion.isEmpty()) {
            assertThat(portion).hasSizeLessThanOrEqualTo(500);
            portion.forEach(each -> all.add(each.account()));
            portion = report.where.next(CONNIE, COURSE, WhereFilter.ALL, portion.get(portion.size() - 1));
        }
        assertThat(all).hasSize(604).doesNotHaveDuplicates().startsWith(13L, 10L, 12L, 11L);
    }

    @Test
    void read_on_in_portions_nobody_is_missing_when_the_last_of_a_portion_has_left_the_course_or_is_called_otherwise() {
        many(600);
        List<PersonWhere> first = report.where.next(CONNIE, COURSE, WhereFilter.ALL, null);
        PersonWhere last = first.get(first.size() - 1);
        report.run(
                "delete from lesson_progress where enrolment = " + last.enrolment(),
                "delete from enrolment where id = " + last.enrolment());
        assertThat(report.where.next(CONNIE, COURSE, WhereFilter.ALL, last)).hasSize(104);

        report.run("update account set family_name = 'Zzz' where id = "
                + first.get(0).account());
        assertThat(report.where.next(CONNIE, COURSE, WhereFilter.ALL, first.get(0)))
                .first()
                .isEqualTo(first.get(1));
    }

    @Test
    void whoever_is_on_an_older_version_is_shown_its_lessons_by_their_titles() {
        report.version(51, COURSE, "2", "Tuning in again", "b", "c");
        PersonWhere ben = page(new WhereFilter(null, 0, "ben"), WhereOrder.NAME).get(0);
        assertThat(ben.published()).isFalse();
        assertThat(ben.version()).isEqualTo("1");
        assertThat(ben.lessons()).extracting(LessonWhere::name).containsExactly("Lesson a", "Lesson b");
        assertThat(new LessonWhere("one/a", 3, "", Status.DONE, true, false).name())
                .isEqualTo("Lesson 3");
    }

    @Test
    void lessons_that_only_another_version_has_are_columns_of_their_own_with_the_version() {
        report.version(51, COURSE, "2", "Tuning in again", "b", "c");
        CourseWhere course = report.where.course(CONNIE, COURSE);
        assertThat(course.title()).isEqualTo("Tuning in again");
        assertThat(course.lessons())
                .containsExactly(
                        new CourseWhere.Column("one/b", "Lesson b", "2", true),
                        new CourseWhere.Column("one/c", "Lesson c", "2", true),
                        new CourseWhere.Column("one/a", "Lesson a", "1", false));
        assertThat(page(WhereFilter.ALL, WhereOrder.NAME)).noneMatch(PersonWhere::published);
        assertThat(course.settings())
                .extracting(CourseWhere.Place::name)
                .containsExactly("Acorn House", "Bramble Nursery");
    }

    @Test
    void whoever_closed_their_account_is_counted_and_not_shown() {
        report.run("update account set closed_at = " + at(9) + " where id = 13");

        WherePage everyone = report.where.page(CONNIE, COURSE, WhereFilter.ALL, WhereOrder.NAME, 1);

        assertThat(everyone.people()).hasSize(3);
        assertThat(everyone.count()).isEqualTo(3);
        assertThat(everyone.left()).isEqualTo(1);
        assertThat(left(new WhereFilter(Status.UNDER_WAY, 0, ""))).isEqualTo(1);
        assertThat(left(new WhereFilter(Status.DONE, 0, ""))).isZero();
        assertThat(left(new WhereFilter(null, 20, ""))).isZero();
        assertThat(left(new WhereFilter(null, 0, "una"))).isZero();
    }

    private int left(WhereFilter filter) {
        return report.where.page(CONNIE, COURSE, filter, WhereOrder.NAME, 1).left();
    }

    @Test
    void another_hubs_people_are_not_there() {
        assertThatThrownBy(() -> report.where.course(ELSEWHERE, COURSE)).isInstanceOf(NotFound.class);
        assertThat(report.where
                        .page(ELSEWHERE, COURSE, WhereFilter.ALL, WhereOrder.NAME, 1)
                        .people())
                .isEmpty();
        assertThat(report.where.next(ELSEWHERE, COURSE, WhereFilter.ALL, null)).isEmpty();
    }

    private void many(int people) {
        for (int i = 0; i < people; i++) {
            report.account(1_000 + i, 1, "Same", "Name");
            report.enrolled(1_000 + i, 1, 1_000 + i, VERSION, "null", "null", "NOT_STARTED", "NOT_STARTED");
        }
    }

    private List<PersonWhere> page(WhereFilter filter, WhereOrder order) {
        return report.where.page(CONNIE, COURSE, filter, order, 1).people();
    }

    private List<String> names(WhereFilter filter) {
        return page(filter, WhereOrder.NAME).stream().map(PersonWhere::name).toList();
    }

    private List<Long> sorted(WhereOrder.By by, boolean down) {
        return page(WhereFilter.ALL, new WhereOrder(by, down)).stream()
                .map(PersonWhere::account)
                .toList();
    }
}
