package org.attune.reporting;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.TestDatabase;

/** The reports over an empty database that a test fills with rows; counts the queries. */
final class Report {
    static final Reader CONNIE = new Reader(1, 1, Set.of(Role.COORDINATOR));
    static final Reader ELSEWHERE = new Reader(2, 2, Set.of(Role.COORDINATOR));

    final WhereService where = new WhereService();
    final TrailService trail = new TrailService();
    final TeamService team = new TeamService();
    final ReachService reach = new ReachService();
    final SharedService shared = new SharedService();
    final AtomicInteger queries = new AtomicInteger();
    private final DataSource database = TestDatabase.fresh();
    private final Statement statement = statement();

    Report() {
        DataSource counted = counting();
        where.people = new PeopleOnCourses();
        where.people.database = counted;
        where.clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        team.people = new TeamPeople();
        team.people.database = counted;
        team.courses = new TeamCourses();
        team.courses.database = counted;
        team.details = new TeamDetails();
        team.details.database = counted;
        team.clock = where.clock;
        reach.reach = new Reach();
        reach.reach.database = counted;
        reach.clock = where.clock;
        shared.shared = new SharedByPatch();
        shared.shared.database = counted;
        shared.clock = where.clock;
        trail.trail = new Trail();
        trail.trail.database = counted;
    }

    private DataSource counting() {
        Connection one = connection();
        return (DataSource) Proxy.newProxyInstance(
                Report.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> Proxy.newProxyInstance(
                        Report.class.getClassLoader(), new Class<?>[] {Connection.class}, (inner, name, values) -> {
                            if (name.getName().equals("prepareStatement")) {
                                queries.incrementAndGet();
                            }
                            return name.getName().equals("close") ? null : name.invoke(one, values);
                        }));
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for all rows, and one for all queries: a connection for each would take its time. */
    private Statement statement() {
        try {
            return connection().createStatement();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String... statements) {
        try {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void hub(long id) {
        run(
                "insert into hub (id, name, demo, version) values (" + id + ", 'Hub', false, 1)",
                "insert into local_authority (id, hub, name) values (" + id + ", " + id + ", 'Authority')");
        account(id, id, "Connie", "Coordinator");
    }

    void account(long id, long hub, String given, String family) {
        run("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at,"
                + " version) values (" + id + ", " + hub + ", 'n" + id + "', 'n" + id + "', 'none', '" + given + "', '"
                + family + "', " + at(1) + ", 1)");
    }

    void authority(long id, long hub, String name) {
        run("insert into local_authority (id, hub, name) values (" + id + ", " + hub + ", '" + name + "')");
    }

    void setting(long id, long hub, String name) {
        setting(id, hub, hub, name);
    }

    void setting(long id, long hub, long authority, String name) {
        run(
                "insert into setting (id, hub, local_authority, name, version) values (" + id + ", " + hub + ", "
                        + authority + ", '" + name + "', 1)",
                "insert into room (id, setting, name, from_months, to_months) values (" + id + ", " + id
                        + ", 'Baby room', 0, 24)");
    }

    /** @param to the last day as SQL, or null */
    void works(long id, long account, long setting, boolean inTheBabyRoom, String to) {
        run("insert into staff_member (id, account, setting, room, responsibility, from_day, to_day, version) values ("
                + id + ", " + account + ", " + setting + ", " + (inTheBabyRoom ? setting : "null")
                + ", 'KEY_PERSON', date '2025-09-01', " + to + ", 1)");
    }

    /** Somebody answers for something in a setting, from the first of September on. */
    void answers(long id, long account, long setting, String room, String responsibility) {
        run("insert into staff_member (id, account, setting, room, responsibility, from_day, version) values (" + id
                + ", " + account + ", " + setting + ", " + room + ", '" + responsibility + "', date '2025-09-01', 1)");
    }

    /** An assignment of a setting by an account. */
    void assignment(long id, long hub, long setting, long course, String weight, long by) {
        run(
                "insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight, note, version)"
                        + " values (" + id + ", " + hub + ", " + setting + ", " + course + ", " + by + ", " + at(1)
                        + ", 'PEOPLE', false, '" + weight + "', 'Please.', 1)");
    }

    /**
     * That somebody got it.
     *
     * @param due the last day as SQL, or null
     * @param ended as SQL, or null
     */
    void assigned(long id, long assignment, long account, String due, String ended) {
        run("insert into assigned (id, assignment, account, at, due_on, ended, version) values (" + id + ", "
                + assignment + ", " + account + ", " + at(1) + ", " + due + ", " + ended + ", 1)");
    }

    /** A published course with a version of two lessons. */
    void course(long id, long hub, String title) {
        run("insert into course (id, hub, identifier, version) values (" + id + ", " + hub + ", 'c" + id + "', 1)");
        version(id * 10, id, "1", title, "a", "b");
    }

    /** Makes a version of lessons and publishes it. */
    void version(long id, long course, String number, String title, String... lessons) {
        run(
                "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                        + " licence, finish, published_at) values (" + id + ", " + course + ", '" + number + "', '"
                        + title + "', '', '', 0, '', '', 'ALL_LESSONS', " + at(1) + ")",
                "insert into course_module (id, course_version, position, identifier, kind, title, resource) values ("
                        + id + ", " + id + ", 0, 'one', 'PACKAGE', 'Module', 7)",
                "update course set published = " + id + " where id = " + course);
        for (int i = 0; i < lessons.length; i++) {
            run("insert into course_lesson (course_module, position, activity, title, summary, minutes, asset) values ("
                    + id + ", " + i + ", '" + lessons[i] + "', 'Lesson " + lessons[i] + "', '', 5, false)");
        }
    }

    /** @param statuses of the lessons a, b and so on */
    void enrolled(long id, long hub, long account, long version, String begun, String finished, String... statuses) {
        run(
                "insert into enrolment (id, hub, account, course, course_version, finish, at, begun_at, last_at, finished_at,"
                        + " version) values (" + id + ", " + hub + ", " + account + ", " + version / 10 + ", " + version
                        + ", 'ALL_LESSONS', " + at(1) + ", " + begun + ", " + begun + ", " + finished + ", 1)");
        for (int i = 0; i < statuses.length; i++) {
            run(
                    "insert into lesson_progress (id, enrolment, position, module, resource, activity, asset, status) values ("
                            + (id * 100 + i) + ", " + id + ", " + i + ", " + version + ", 7, '" + (char) ('a' + i)
                            + "', false, '" + statuses[i] + "')");
        }
    }

    /** Noon of a day in November, in SQL. */
    static String at(int day) {
        return "timestamp with time zone '2026-11-%02d 12:00:00+00:00'".formatted(day);
    }
}
