package org.attune.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.reporting.Report.CONNIE;
import static org.attune.reporting.Report.at;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attune.reporting.ReachFilter.By;
import org.attune.reporting.ReachFilter.State;
import org.attune.shared.Drawn;
import org.junit.jupiter.api.Test;

/** Small hubs drawn by lot, looked at in every way there is: nobody learns of a group of one to four people. */
class SmallGroupsDrawnDatabaseTest {
    private static final int HUBS = 3;
    private static final List<Long> COURSES = List.of(5L, 6L);
    private static final List<String> STATES = List.of("NOT_STARTED", "UNDER_WAY", "DONE");

    private final Drawn drawn = new Drawn(getClass());

    /** A person in a setting; on a course in a state, where there is one. */
    private static final class Hub {
        final Report report = new Report();
        final List<Long> authorities = new ArrayList<>(List.of(1L));
        final Map<Long, Long> settings = new LinkedHashMap<>();
        final Map<Long, List<Long>> people = new LinkedHashMap<>();
        /** By account and course. */
        final Map<List<Long>, String> on = new HashMap<>();

        long next = 1_000;

        void enrol(long account, long course, String state) {
            on.put(List.of(account, course), state);
            report.enrolled(
                    next++,
                    1,
                    account,
                    course * 10,
                    state.equals("NOT_STARTED") ? "null" : at(20),
                    state.equals("DONE") ? at(20) : "null");
        }

        void leave(long account, long course) {
            on.remove(List.of(account, course));
            report.run("delete from enrolment where account = " + account + " and course = " + course);
        }

        int count(long setting, long course, String... states) {
            return (int) people.get(setting).stream()
                    .map(each -> on.get(List.of(each, course)))
                    .filter(each -> each != null
                            && (states.length == 0 || List.of(states).contains(each)))
                    .count();
        }
    }

    private Hub hub() {
        Hub hub = new Hub();
        hub.report.hub(1);
        COURSES.forEach(each -> hub.report.course(each, 1, "Course " + each));
        for (long authority = 10; authority < 10 + drawn.random.nextInt(3); authority++) {
            hub.report.authority(authority, 1, "Area " + authority);
            hub.authorities.add(authority);
        }
        int settings = 1 + drawn.random.nextInt(6);
        for (long setting = 20; setting < 20 + settings; setting++) {
            long authority = drawn.oneOf(hub.authorities);
            hub.report.setting(setting, 1, authority, (setting % 2 == 0 ? "Even " : "Odd ") + setting);
            hub.settings.put(setting, authority);
            hub.people.put(setting, new ArrayList<>());
            int works = drawn.random.nextInt(13);
            for (int i = 0; i < works; i++) {
                long account = hub.next++;
                hub.report.account(account, 1, "Some", "Body");
                works(hub, account, setting);
                for (long course : COURSES) {
                    if (drawn.random.nextInt(3) > 0) {
                        hub.enrol(account, course, drawn.oneOf(STATES));
                    }
                }
            }
        }
        // Some work in another setting, too.
        for (long setting : hub.settings.keySet()) {
            List<Long> others = hub.people.get(drawn.oneOf(List.copyOf(hub.settings.keySet())));
            if (!others.isEmpty() && !hub.people.get(setting).contains(others.get(0))) {
                works(hub, others.get(0), setting);
            }
        }
        return hub;
    }

    private static void works(Hub hub, long account, long setting) {
        hub.report.works(hub.next++, account, setting, false, "null");
        hub.people.get(setting).add(account);
    }

    private static List<ReachFilter> filters(Hub hub) {
        List<ReachFilter> all = new ArrayList<>();
        List<Long> authorities = new ArrayList<>(hub.authorities);
        authorities.add(0L);
        for (long authority : authorities) {
            for (long course : List.of(0L, 5L, 6L)) {
                List<State> states = new ArrayList<>(Arrays.asList(State.values()));
                states.add(null);
                for (State state : states) {
                    for (String words : List.of("", "odd")) {
                        all.add(new ReachFilter(By.SETTINGS, authority, course, state, words));
                    }
                }
                all.add(new ReachFilter(By.AUTHORITIES, authority, course, null, ""));
            }
            all.add(new ReachFilter(By.COURSES, authority, 0, null, ""));
        }
        return all;
    }

    private static Map<ReachFilter, ReachShown> views(Hub hub, ReachOrder order) {
        Map<ReachFilter, ReachShown> all = new LinkedHashMap<>();
        filters(hub).forEach(each -> all.put(each, hub.report.reach.page(CONNIE, each, order, 1)));
        return all;
    }

    private static Stream<Integer> figures(ReachShown view) {
        return Stream.concat(view.rows().stream(), Stream.of(view.whole()))
                .flatMap(each -> Stream.of(each.works(), each.onIt(), each.underWay(), each.done()))
                .map(Figure::atLeast);
    }

    @Test
    void no_figure_and_no_difference_of_any_two_figures_of_any_two_views_is_a_group_of_one_to_four_people() {
        for (int i = 0; i < HUBS; i++) {
            Hub hub = hub();
            Map<ReachFilter, ReachShown> views = views(hub, ReachOrder.NAME);
            Set<Integer> told = new TreeSet<>(Set.of(0));
            views.values().forEach(each -> figures(each).forEach(told::add));
            for (int one : told) {
                for (int other : told) {
                    assertThat(Math.abs(one - other))
                            .as("%s and %s of %s", one, other, views)
                            .isNotIn(1, 2, 3, 4);
                }
            }
            views.forEach((filter, view) -> view.rows().forEach(row -> isTrue(hub, filter, row)));
        }
    }

    /** What is told is never more than there is; and of a setting it is four less at most. */
    private static void isTrue(Hub hub, ReachFilter filter, ReachRow row) {
        Set<Long> settings = new HashSet<>(hub.settings.keySet());
        settings.removeIf(each -> filter.authority() != 0 && hub.settings.get(each) != filter.authority());
        settings.removeIf(each -> filter.by() == By.SETTINGS && each != row.id());
        settings.removeIf(each -> filter.by() == By.AUTHORITIES && hub.settings.get(each) != row.id());
        long course = filter.by() == By.COURSES ? row.id() : filter.course();
        holds(
                filter,
                row.onIt(),
                settings.stream().mapToInt(each -> hub.count(each, course)).sum());
        holds(
                filter,
                row.done(),
                settings.stream()
                        .mapToInt(each -> hub.count(each, course, "DONE"))
                        .sum());
        holds(
                filter,
                row.underWay(),
                settings.stream()
                        .mapToInt(each -> hub.count(each, course, "UNDER_WAY"))
                        .sum());
        if (filter.by() != By.COURSES) {
            holds(
                    filter,
                    row.works(),
                    settings.stream()
                            .mapToInt(each -> hub.people.get(each).size())
                            .sum());
        }
    }

    private static void holds(ReachFilter filter, Figure told, int people) {
        assertThat(told.atLeast()).isLessThanOrEqualTo(people);
        if (filter.by() == By.SETTINGS) {
            assertThat(told).isEqualTo(Figure.of(people));
        }
    }

    @Test
    void no_view_changes_when_a_small_group_becomes_another_small_group_of_its_pair() {
        int tried = 0;
        for (int i = 0; tried < 3 && i < 40; i++) {
            Hub hub = hub();
            for (long setting : hub.settings.keySet()) {
                for (long course : COURSES) {
                    int group = hub.count(setting, course);
                    long someone = someoneNotOn(hub, setting, course);
                    if ((group == 1 || group == 3) && someone != 0 && tried++ < 3) {
                        Map<ReachFilter, ReachShown> before = views(hub, ReachOrder.NAME);
                        hub.enrol(someone, course, "NOT_STARTED");
                        assertThat(views(hub, ReachOrder.NAME))
                                .as("%s people more", group)
                                .isEqualTo(before);
                        hub.leave(someone, course);
                    }
                }
            }
        }
        assertThat(tried).isPositive();
    }

    /** Somebody who works there and nowhere else. */
    private static long someoneNotOn(Hub hub, long setting, long course) {
        return hub.people.get(setting).stream()
                .filter(each -> !hub.on.containsKey(List.of(each, course)))
                .filter(each -> hub.people.values().stream()
                                .filter(all -> all.contains(each))
                                .count()
                        == 1)
                .findFirst()
                .orElse(0L);
    }

    @Test
    void rows_are_sorted_by_what_is_shown_and_by_no_more() {
        Hub hub = hub();
        for (ReachOrder.By by : List.of(ReachOrder.By.WORKS, ReachOrder.By.ON_IT, ReachOrder.By.DONE)) {
            ReachFilter filter = new ReachFilter(By.SETTINGS, 0, 5, null, "");
            List<ReachRow> rows = hub.report
                    .reach
                    .page(CONNIE, filter, new ReachOrder(by, true), 1)
                    .rows();
            List<ReachRow> byFigure = new ArrayList<>(
                    hub.report.reach.page(CONNIE, filter, ReachOrder.NAME, 1).rows());
            byFigure.sort((one, other) -> figure(other, by) - figure(one, by));
            assertThat(rows).isEqualTo(byFigure);
        }
    }

    private static int figure(ReachRow row, ReachOrder.By by) {
        return switch (by) {
            case WORKS -> row.works().atLeast();
            case ON_IT -> row.onIt().atLeast();
            default -> row.done().atLeast();
        };
    }
}
