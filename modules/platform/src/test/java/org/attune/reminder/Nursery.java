package org.attune.reminder;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attune.account.AccountService;
import org.attune.account.LearnerNames;
import org.attune.account.ServerKey;
import org.attune.notification.Letter;
import org.attune.notification.OutboxBench;
import org.attune.notification.OutboxService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;
import org.attune.shared.Settings;
import org.attune.shared.Wiring;
import org.jspecify.annotations.Nullable;

/**
 * A hub (1) with a nursery (1), its manager Mo (1) and some educators, and courses (5 and on); what managers and learners do
 * is written as rows. The servers that remind are made over it, each step a transaction.
 */
final class Nursery {
    static final long MO = 1;
    private static final String WEEKLY = "Your team";

    final PeopleBench bench = new PeopleBench();
    final OutboxService outbox;
    private final Wiring wiring;

    Nursery(Path data) {
        outbox = OutboxBench.on(bench, data);
        wiring = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(DataSource.class, bench.joined())
                .with(Clock.class, bench.clock)
                .with(ServerKey.class, new ServerKey(data, false))
                .with(OutboxService.class, outbox)
                .with(Settings.class, new Periods() {
                    @Override
                    public String address() {
                        return "https://learn.example.org";
                    }

                    @Override
                    public Path data() {
                        return data;
                    }

                    @Override
                    public Optional<MailServer> mailServer() {
                        return Optional.empty();
                    }
                });
        wiring.with(LearnerNames.class, wiring.get(AccountService.class));
        sql("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)");
        sql("insert into local_authority (id, hub, name) values (1, 1, 'An area')");
        sql("insert into setting (id, hub, local_authority, name, version) values (1, 1, 1, 'A nursery', 1)");
        person(MO, "Mo", "MANAGER");
    }

    <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    /** A server that looks once, each step in a transaction of its own. */
    RemindingService server() {
        RemindingService server = new RemindingService();
        server.reminders = get(Reminders.class);
        server.digests = get(Digests.class);
        server.settings = get(Settings.class);
        server.clock = bench.clock;
        server.person = person(get(ReminderLetters.class));
        server.digest = new DigestService() {
            @Override
            public void write(long account) {
                bench.run(() -> super.write(account));
            }
        };
        server.digest.digests = server.digests;
        server.digest.letters = get(DigestLetters.class);
        server.digest.accounts = get(AccountService.class);
        server.digest.clock = bench.clock;
        return server;
    }

    PersonRemindingService person(ReminderLetters letters) {
        PersonRemindingService person = new PersonRemindingService() {
            @Override
            public void remind(long account) {
                bench.run(() -> super.remind(account));
            }
        };
        person.reminders = get(Reminders.class);
        person.letters = letters;
        person.accounts = get(AccountService.class);
        person.clock = bench.clock;
        return person;
    }

    void look() {
        server().run();
    }

    /** Those that remind. */
    List<Letter> letters() {
        return all().filter(each -> !each.subject().startsWith(WEEKLY)).toList();
    }

    /** The weekly ones. */
    List<Letter> digests() {
        return all().filter(each -> each.subject().startsWith(WEEKLY)).toList();
    }

    private Stream<Letter> all() {
        return OutboxBench.letters(bench, outbox, 1).stream();
    }

    /** What letters say beside the greeting, a line for each letter. */
    List<String> said() {
        return letters().stream()
                .map(each -> each.name() + ": "
                        + String.join(
                                " ",
                                each.paragraphs().subList(1, each.paragraphs().size())))
                .toList();
    }

    /** Somebody who has come in, has an address and works in the nursery. */
    void person(long id, String given, String responsibility) {
        String name = given.toLowerCase(Locale.ROOT) + "@demo.example";
        sql(
                "insert into account (id, hub, sign_in_name, sign_in_key, email, password_hash, given_name, family_name, made_at,"
                        + " welcomed_at, version) values (" + id + ", 1, '" + name + "', '" + name + "', '" + name
                        + "', 'none', '" + given + "', 'Example', " + at() + ", " + at() + ", 1)");
        sql("insert into staff_member (id, account, setting, responsibility, from_day, version) values (" + id + ", "
                + id + ", 1, '" + responsibility + "', date '2020-01-01', 1)");
    }

    /** A course that the hub has published. */
    void course(long id, String title) {
        sql("insert into course (id, hub, identifier, version) values (" + id + ", 1, 'c" + id + "', 1)");
        sql(
                "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by, licence,"
                        + " finish, published_at) values (" + id + ", " + id + ", '1', '" + title
                        + "', '', '', 0, '', '', 'ALL_LESSONS', " + at() + ")");
        sql("update course set published = " + id + " where id = " + id);
    }

    /** Mo gives somebody a course, now; assignment and assigned row have the same number. */
    void give(long id, long account, long course, Weight weight, @Nullable LocalDate due) {
        String date = due == null ? "null" : "date '" + due + "'";
        sql(
                "insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight, due_on, note,"
                        + " version) values (" + id + ", 1, 1, " + course + ", 1, " + at() + ", 'PEOPLE', false, '"
                        + weight
                        + "', " + date + ", '', 1)");
        sql("insert into assigned (id, assignment, account, at, due_on, version) values (" + id + ", " + id + ", "
                + account + ", " + at() + ", " + date + ", 1)");
    }

    void move(long assigned, LocalDate due) {
        sql("update assigned set due_on = date '" + due + "' where id = " + assigned);
    }

    /** Somebody has done a course, now. */
    void finish(long account, long course) {
        int there = sql("update enrolment set finished_at = " + at() + " where account = " + account + " and course = "
                + course);
        if (there == 0) {
            sql("insert into enrolment (id, hub, account, course, course_version, finish, at, begun_at, last_at,"
                    + " finished_at, version) values (" + (account * 1000 + course) + ", 1, " + account + ", " + course
                    + ", " + course + ", 'ALL_LESSONS', " + at() + ", " + at() + ", " + at() + ", " + at() + ", 1)");
        }
    }

    LocalDate today() {
        return Asked.day(bench.clock.instant());
    }

    /** Now, as the databases read it. */
    String at() {
        return at(bench.clock.instant());
    }

    static String at(Instant moment) {
        return "timestamp with time zone '"
                + moment.toString().replace("T", " ").replace("Z", "+00:00") + "'";
    }

    int sql(String change) {
        try (Connection connection = bench.database().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(change, e);
        }
    }

    /** The first columns of rows, as text with bars between. */
    List<String> rows(String query) {
        try (Connection connection = bench.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(String.join("|", row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    List<String> decided() {
        return rows("select assigned, kind, outcome from reminder order by assigned, at, kind");
    }
}
