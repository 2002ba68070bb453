package org.attune.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.reporting.Report.CONNIE;
import static org.attune.reporting.Report.ELSEWHERE;
import static org.attune.reporting.Report.at;

import java.util.ArrayList;
import java.util.List;
import org.attune.reporting.ReachFilter.By;
import org.attune.reporting.ReachFilter.State;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachDatabaseTest {
    private static final long COURSE = 5;
    private static final long OTHER = 6;
    private static final long BRAMBLE = 20;
    private static final long ACORN = 21;
    private static final long CLOVER = 22;
    private static final String NOW = at(20);

    private final Report report = new Report();
    private long next = 1_000;

    /** Of twelve at Bramble ten are on the course: six done, three under way; at Acorn of four one is; at Clover nobody. */
    @BeforeEach
    void threeSettingsOfTwoAuthorities() {
        report.hub(1);
        report.hub(2);
        report.authority(10, 1, "Moorborough");
        report.course(COURSE, 1, "Tuning in");
        report.course(OTHER, 1, "Another");
        report.course(7, 2, "Elsewhere");
        report.setting(BRAMBLE, 1, 1, "Bramble Nursery");
        report.setting(ACORN, 1, 10, "acorn House");
        report.setting(CLOVER, 1, 10, "Clover Barn");
        report.setting(30, 2, 2, "Far House");
        people(BRAMBLE, 6, NOW, NOW);
        people(BRAMBLE, 3, NOW, "null");
        people(BRAMBLE, 1, "null", "null");
        people(BRAMBLE, 2, "", "");
        people(ACORN, 1, "timestamp with time zone '2026-03-01 12:00:00+00:00'", "null");
        people(ACORN, 3, "", "");
        people(CLOVER, 5, "", "");
    }

    /** @param begun as SQL; empty when they are not on the course */
    private List<Long> people(long setting, int many, String begun, String finished) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long account = next++;
            report.account(account, 1, "Some", "Body");
            report.works(account, account, setting, false, "null");
            if (!begun.isEmpty()) {
                report.enrolled(account, 1, account, COURSE * 10, begun, finished);
            }
            all.add(account);
        }
        return all;
    }

    @Test
    void in_each_setting_are_counted_those_who_work_there_today_and_of_them_who_is_on_the_course_under_way_and_done() {
        ReachRow bramble = row("Bramble Nursery");
        assertThat(bramble.works()).isEqualTo(new Figure(10));
        assertThat(bramble.onIt()).isEqualTo(new Figure(10));
        assertThat(bramble.underWay().isFew()).isTrue();
        assertThat(bramble.done()).isEqualTo(new Figure(5));
        assertThat(bramble.area()).isEqualTo("Authority");
        report.run("update staff_member set to_day = date '2026-11-23' where setting = 20 and account < 1003");
        assertThat(row("Bramble Nursery").works()).isEqualTo(new Figure(5));
        assertThat(row("Bramble Nursery").onIt()).isEqualTo(new Figure(5));
        assertThat(row("Bramble Nursery").done().isFew()).isTrue();
    }

    @Test
    void whoever_has_to_do_it_again_is_under_way() {
        report.run("update enrolment set again_since = " + at(22) + " where finished_at is not null");
        assertThat(row("Bramble Nursery").done().isFew()).isTrue();
        assertThat(row("Bramble Nursery").underWay()).isEqualTo(new Figure(5));
    }

    @Test
    void whoever_answers_for_several_things_counts_once() {
        for (int i = 0; i < 5; i++) {
            report.works(9_000 + i, 1_016 + i, CLOVER, true, "null");
        }
        assertThat(row("Clover Barn").works()).isEqualTo(new Figure(5));
    }

    @Test
    void a_setting_is_reached_once_anybody_who_works_or_worked_there_began_something() {
        assertThat(row("Bramble Nursery").state()).isEqualTo(State.ACTIVE);
        assertThat(row("acorn House").state()).isEqualTo(State.REACHED);
        assertThat(row("Clover Barn").state()).isEqualTo(State.NEVER);
        long left = people(CLOVER, 1, NOW, "null").get(0);
        report.run("update staff_member set to_day = date '2026-11-23' where account = " + left);
        assertThat(row("Clover Barn").state()).isEqualTo(State.REACHED);
        report.run("update enrolment set begun_at = null, last_at = null where account = " + left);
        assertThat(row("Clover Barn").state()).isEqualTo(State.NEVER);
    }

    @Test
    void rows_are_filtered_sorted_and_paged_as_they_are_asked_for() {
        assertThat(names(By.SETTINGS, 0, null, "")).containsExactly("acorn House", "Bramble Nursery", "Clover Barn");
        assertThat(names(By.SETTINGS, 10, null, "")).containsExactly("acorn House", "Clover Barn");
        assertThat(names(By.SETTINGS, 0, State.ACTIVE, "")).containsExactly("Bramble Nursery");
        assertThat(names(By.SETTINGS, 0, State.REACHED, "")).containsExactly("acorn House", "Bramble Nursery");
        assertThat(names(By.SETTINGS, 0, State.NEVER, "")).containsExactly("Clover Barn");
        assertThat(names(By.SETTINGS, 0, null, " BAR clo")).containsExactly("Clover Barn");
        assertThat(names(By.SETTINGS, 0, null, "%")).isEmpty();
        assertThat(names(By.AUTHORITIES, 0, null, "")).containsExactly("Authority", "Moorborough");
        assertThat(names(By.COURSES, 0, null, "")).containsExactly("Another", "Tuning in");
        assertThat(sorted(ReachOrder.By.DONE, true)).first().isEqualTo("Bramble Nursery");
        assertThat(sorted(ReachOrder.By.REACHED, false))
                .containsExactly("Clover Barn", "acorn House", "Bramble Nursery");
        assertThat(sorted(ReachOrder.By.AREA, true)).last().isEqualTo("Bramble Nursery");
        for (int i = 0; i < 60; i++) {
            report.setting(100 + i, 1, 10, "Setting " + i);
        }
        ReachShown last = report.reach.page(CONNIE, ReachFilter.ALL, ReachOrder.NAME, 9);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.count()).isEqualTo(63);
        assertThat(last.rows()).hasSize(13);
        assertThat(report.reach.all(CONNIE, ReachFilter.ALL, ReachOrder.NAME)).hasSize(63);
    }

    @Test
    void a_total_is_of_the_whole_hub_or_of_a_whole_authority_whatever_the_filter_finds() {
        ReachRow hub = shown(By.SETTINGS, 0, null, "").whole();
        assertThat(hub.settings()).isEqualTo(3);
        assertThat(hub.enrolled()).isEqualTo(2);
        assertThat(hub.active()).isEqualTo(1);
        assertThat(hub.never()).isEqualTo(1);
        assertThat(hub.works()).as("of 12, 4 and 5: 11, 3 and 5").isEqualTo(new Figure(15));
        assertThat(hub.onIt()).as("of 10 and 1").isEqualTo(new Figure(10));
        assertThat(shown(By.SETTINGS, 0, State.NEVER, "clover").whole()).isEqualTo(hub);
        assertThat(shown(By.AUTHORITIES, 0, null, "").whole()).isEqualTo(hub);
        ReachRow moor = shown(By.SETTINGS, 10, State.NEVER, "x").whole();
        assertThat(moor.settings()).isEqualTo(2);
        assertThat(moor.onIt().isFew()).isTrue();
        assertThat(shown(By.AUTHORITIES, 10, null, "").rows().get(0).works()).isEqualTo(moor.works());
        assertThat(shown(By.COURSES, 0, null, "").rows().get(1).onIt()).isEqualTo(hub.onIt());
        assertThat(shown(By.COURSES, 10, null, "").rows().get(1).onIt()).isEqualTo(moor.onIt());
    }

    @Test
    void a_page_costs_as_many_queries_for_fifty_settings_as_for_one() {
        report.queries.set(0);
        shown(By.SETTINGS, 0, null, "clover");
        int forOne = report.queries.getAndSet(0);
        for (int i = 0; i < 50; i++) {
            report.setting(100 + i, 1, 10, "Setting " + i);
        }
        report.queries.set(0);
        shown(By.SETTINGS, 0, null, "");
        assertThat(report.queries.get()).isEqualTo(forOne).isEqualTo(5);
    }

    @Test
    void another_hubs_places_and_courses_are_not_there() {
        assertThat(report.reach
                        .page(ELSEWHERE, ReachFilter.ALL, ReachOrder.NAME, 1)
                        .rows())
                .extracting(ReachRow::name)
                .containsExactly("Far House");
        for (ReachFilter others : List.of(
                new ReachFilter(By.SETTINGS, 10, 0, null, ""), new ReachFilter(By.SETTINGS, 0, COURSE, null, ""))) {
            assertThatThrownBy(() -> report.reach.page(ELSEWHERE, others, ReachOrder.NAME, 1))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> report.reach.all(ELSEWHERE, others, ReachOrder.NAME))
                    .isInstanceOf(NotFound.class);
        }
    }

    private ReachShown shown(By by, long authority, @Nullable State state, String words) {
        return report.reach.page(CONNIE, new ReachFilter(by, authority, COURSE, state, words), ReachOrder.NAME, 1);
    }

    private ReachRow row(String setting) {
        return shown(By.SETTINGS, 0, null, setting).rows().get(0);
    }

    private List<String> names(By by, long authority, @Nullable State state, String words) {
        return shown(by, authority, state, words).rows().stream()
                .map(ReachRow::name)
                .toList();
    }

    private List<String> sorted(ReachOrder.By by, boolean down) {
        return report
                .reach
                .page(CONNIE, new ReachFilter(By.SETTINGS, 0, COURSE, null, ""), new ReachOrder(by, down), 1)
                .rows()
                .stream()
                .map(ReachRow::name)
                .toList();
    }
}
