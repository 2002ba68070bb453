package org.attune.acceptance.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.attune.acceptance.Database;
import org.attune.acceptance.Server;
import org.attune.acceptance.TestCourses;

/**
 * How long the board of a setting of 60 takes in a hub of 8,000 people in 400 settings, from the request to the last byte of the
 * page. As a command: docs/performance.md.
 */
public final class BoardUnderLoad {
    private static final int SETTINGS = 400;
    private static final int PEOPLE = 8_000;
    private static final int LARGEST = 60;
    private static final int COURSES = 6;

    private final Server server;
    private final Database database;
    /** One that everyone is assigned. */
    private String course = "";

    private BoardUnderLoad(Database database) {
        this.database = database;
        this.server = Server.on(database).with("attune.demo", "false").courses(TestCourses.forLoad(COURSES));
    }

    private void run(int requests) throws IOException, SQLException {
        server.start();
        Visit.asFirst(server);
        server.stop();
        long filling = System.nanoTime();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            fill(statement);
        }
        System.out.printf("%s: filled in %d s%n", database.name(), (System.nanoTime() - filling) / 1_000_000_000);
        server.start();
        try {
            Visit manager = Visit.signedIn(server);
            measure(manager, "the board of 60", "team?setting=1000", requests);
            measure(manager, "the board of 60, overdue alone", "team?setting=1000&status=overdue", requests);
            measure(manager, "a board of 20", "team?setting=1200", requests);
            measure(manager, "a course lesson by lesson", "team-course?setting=1000&course=" + course, requests);
            measure(manager, "the workbook of 60", "team.xlsx?setting=1000", requests);
        } finally {
            server.close();
        }
    }

    private Connection connection() throws SQLException {
        Map<String, String> configuration = database.configuration();
        String url = configuration.getOrDefault(
                "attune.db.url",
                "jdbc:h2:file:" + server.data().toAbsolutePath().resolve("attune")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return DriverManager.getConnection(url, configuration.getOrDefault("attune.db.user", "attune"), "");
    }

    /**
     * The first setting has 60 people, the others share the rest. Everyone is assigned two courses, is on up to six, and has
     * done some of their lessons; a quarter is overdue.
     */
    private void fill(Statement statement) throws SQLException {
        String hub = number(statement, "select min(id) from hub");
        String first = number(statement, "select min(id) from account");
        course = number(statement, "select min(id) from course");
        String people = "(select x - 1 as n from " + series(PEOPLE) + ") p";
        String setting = "case when p.n < " + LARGEST + " then 1000 else 1001 + mod(p.n, " + (SETTINGS - 1) + ") end";
        run(
                statement,
                "insert into local_authority (id, hub, name) values (1000, " + hub + ", 'Area')",
                "insert into setting (id, hub, local_authority, name, version) select 999 + x, " + hub
                        + ", 1000, 'Setting ' || x, 1 from " + series(SETTINGS),
                "insert into room (id, setting, name, from_months, to_months) select id, id, 'Baby room', 0, 24 from setting"
                        + " where id >= 1000",
                "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at,"
                        + " version) select 100000 + p.n, " + hub + ", 'n' || p.n, 'n' || p.n, 'none', 'Given' || p.n,"
                        + " 'Family' || mod(p.n * 7919, 8000), current_timestamp, 1 from " + people,
                "insert into staff_member (id, account, setting, room, responsibility, from_day, version) select 100000 + p.n,"
                        + " 100000 + p.n, " + setting + ", " + setting
                        + ", case when mod(p.n, 20) = 0 then 'ROOM_LEADER'"
                        + " else 'KEY_PERSON' end, date '2025-09-01', 1 from " + people,
                "insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight, note, version)"
                        + " select s.id * 10000 + c.id, " + hub + ", s.id, c.id, " + first
                        + ", current_timestamp, 'ROOM', true, 'REQUIRED', '', 1 from setting s, course c"
                        + " where s.id >= 1000 and c.id in (select id from course order by id fetch first 2 rows only)",
                "insert into assigned (id, assignment, account, at, due_on, version) select n.id * 10000 + m.account - 100000,"
                        + " n.id, m.account, n.made_at, case when mod(m.account, 4) = 0 then current_date - 5"
                        + " else current_date + 20 end, 1 from assignment n join staff_member m on m.setting = n.setting"
                        + " where n.setting >= 1000",
                "insert into enrolment (id, hub, account, course, course_version, finish, at, begun_at, last_at, finished_at,"
                        + " version) select (100000 + p.n) * 100 + mod(c.id, 100), " + hub + ", 100000 + p.n, c.id,"
                        + " c.published, 'ALL_LESSONS', current_timestamp, current_timestamp, current_timestamp,"
                        + " case when mod(p.n + c.id, 3) = 0 then current_timestamp else null end, 1 from " + people
                        + ", course c where mod(p.n + c.id, 2) = 0",
                "insert into lesson_progress (id, enrolment, position, module, resource, activity, asset, status, done_at)"
                        + " select e.id * 10 + x, e.id, x - 1, m.id, m.resource, 'a' || x, false,"
                        + " case when x < 5 then 'DONE' else 'NOT_STARTED' end,"
                        + " case when x < 5 then current_timestamp else null end from enrolment e"
                        + " join course_module m on m.course_version = e.course_version, " + series(8));
    }

    /** Numbers from 1 on, as a table with the column x. */
    private String series(int to) {
        String rows = database.name().equals("h2") ? "system_range" : "generate_series";
        return rows + "(1, " + to + ") as series(x)";
    }

    private static String number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Statement statement, String... all) throws SQLException {
        for (String sql : all) {
            statement.execute(sql);
        }
    }

    /** After some requests to warm up, each as a browser sends it, one after the other. */
    private void measure(Visit visit, String what, String page, int requests) throws IOException {
        List<Double> took = new ArrayList<>();
        for (int i = -requests / 2; i < requests; i++) {
            long begun = System.nanoTime();
            visit.get("/" + page);
            if (i >= 0) {
                took.add((System.nanoTime() - begun) / 1_000_000.0);
            }
        }
        Collections.sort(took);
        System.out.printf(
                "%s: %s: p50 %.0f ms, p95 %.0f ms, of %d requests%n",
                database.name(), what, at(took, 50), at(took, 95), requests);
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Prints a line a page and database. */
    public static void main(String... none) throws IOException, SQLException {
        for (String database :
                System.getProperty("attune.board.databases", "h2,postgresql").split(",")) {
            new BoardUnderLoad(Database.named(database)).run(Integer.getInteger("attune.board.requests", 100));
        }
        System.exit(0);
    }
}
