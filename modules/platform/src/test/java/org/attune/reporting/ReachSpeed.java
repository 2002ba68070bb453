package org.attune.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.reporting.Report.CONNIE;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.attune.reporting.ReachFilter.By;
import org.attune.reporting.ReachFilter.State;
import org.junit.jupiter.api.Test;

/**
 * How long the pages of reach take in a hub of 400 settings and 8,000 people. No test of the build: docs/performance.md says
 * how it is run. PostgreSQL has gathered no statistics then, as right after a large import.
 */
class ReachSpeed {
    private static final Logger LOG = Logger.getLogger(ReachSpeed.class.getName());
    private static final int AUTHORITIES = 10;
    private static final int SETTINGS = 400;
    private static final int PEOPLE = 8_000;
    private static final int COURSES = 12;
    private static final int TIMES = 15;
    private static final Duration MOST = Duration.ofSeconds(1);

    private final Report report = new Report();

    @Test
    void a_hub_of_400_settings_and_8000_people_answers_in_under_a_second() throws SQLException {
        fill(report.reach.reach.database);
        List<ReachFilter> asked = List.of(
                ReachFilter.ALL,
                new ReachFilter(By.SETTINGS, 0, 5, null, ""),
                new ReachFilter(By.SETTINGS, 103, 5, State.REACHED, "nursery 1"),
                new ReachFilter(By.SETTINGS, 0, 5, State.NEVER, ""),
                new ReachFilter(By.AUTHORITIES, 0, 5, null, ""),
                new ReachFilter(By.COURSES, 0, 0, null, ""));
        List<String> figures = new ArrayList<>();
        for (ReachFilter filter : asked) {
            long[] took = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                // Something is new before each page, as in a hub that is used: H2 would answer the same question from
                // memory.
                report.run(
                        "update enrolment set version = version + 1 where id = 30003",
                        "update staff_member set version = version + 1 where id = 10001",
                        "update setting set version = version + 1 where id = 1001");
                long begun = System.nanoTime();
                ReachShown page = report.reach.page(CONNIE, filter, new ReachOrder(ReachOrder.By.DONE, true), 1);
                report.reach.choices(CONNIE);
                took[i] = System.nanoTime() - begun;
                assertThat(page.whole().settings()).isPositive();
            }
            Duration first = Duration.ofNanos(took[0]);
            Arrays.sort(took);
            Duration median = Duration.ofNanos(took[TIMES / 2]);
            Duration slowest = Duration.ofNanos(took[TIMES - 1]);
            figures.add(filter.by() + " of " + filter.authority() + ", course " + filter.course() + ", "
                    + filter.state() + ": first " + first.toMillis() + ", median " + median.toMillis() + ", slowest "
                    + slowest.toMillis() + " ms");
            assertThat(median).as(filter.toString()).isLessThan(MOST);
        }
        LOG.info(() ->
                "Reach on " + System.getProperty("attune.test.database", "h2") + ":\n" + String.join("\n", figures));
    }

    /** 20 people a setting, some of them in two; each on three courses of twelve, in every state; every tenth setting on none. */
    private void fill(DataSource database) throws SQLException {
        report.hub(1);
        for (int i = 0; i < AUTHORITIES; i++) {
            report.authority(100 + i, 1, "Area " + i);
        }
        for (int i = 0; i < COURSES; i++) {
            report.course(5 + i, 1, "Course " + i);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < SETTINGS; i++) {
                statement.addBatch("insert into setting (id, hub, local_authority, name, version) values ("
                        + (1_000 + i) + ", 1, " + (100 + i % AUTHORITIES) + ", 'Nursery " + i + "', 1)");
            }
            for (int i = 0; i < PEOPLE; i++) {
                person(statement, 10_000 + i, 1_000 + i % SETTINGS, i);
            }
            statement.executeBatch();
        }
    }

    private static void person(Statement statement, int account, int setting, int number) throws SQLException {
        statement.addBatch("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name,"
                + " family_name, made_at, version) values (" + account + ", 1, 'n" + account + "', 'n" + account
                + "', 'none', 'Some', 'Body', " + Report.at(1) + ", 1)");
        works(statement, account, account, setting);
        if (number % 10 == 0) {
            works(statement, account + 100_000, account, 1_000 + (setting + 7) % SETTINGS);
        }
        for (int i = 0; setting % 10 != 0 && i < 3; i++) {
            int course = 5 + (number + i) % COURSES;
            statement.addBatch("insert into enrolment (id, hub, account, course, course_version, finish, at, begun_at,"
                    + " last_at, finished_at, version) values (" + (account * 3L + i) + ", 1, " + account + ", "
                    + course
                    + ", " + course * 10 + ", 'ALL_LESSONS', " + Report.at(1) + ", "
                    + (number % 3 == 0 ? "null, null" : Report.at(3) + ", " + Report.at(4)) + ", "
                    + (number % 3 == 1 ? Report.at(9) : "null") + ", 1)");
        }
    }

    private static void works(Statement statement, int id, int account, int setting) throws SQLException {
        statement.addBatch("insert into staff_member (id, account, setting, room, responsibility, from_day, to_day,"
                + " version) values (" + id + ", " + account + ", " + setting
                + ", null, 'KEY_PERSON', date '2025-09-01', null, 1)");
    }
}
