package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.LetterBox;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A course that was suggested is told of by letter, and its reader gets out of the reminders; on PostgreSQL. */
@ExtendWith(Inspector.class)
class RemindersJourney {
    private static final int PHONE = 360;
    private static final String WHO = "educator@demo.example";

    @Test
    void a_letter_tells_of_a_course_and_its_link_ends_the_reminders(Browsers browsers) throws SQLException {
        Database database = Database.postgresql();
        try (Server server = Server.on(database)
                .withTestCourses()
                .with("attune.reminders.from", "00:00")
                .with("attune.reminders.until", "23:59")
                .with("attune.reminders.days", "mon,tue,wed,thu,fri,sat,sun")
                .start()) {
            suggestACourse(database);
            // It looks soon after its start, whatever it did before.
            server.kill();
            server.start();
            LetterBox letters = LetterBox.of(server, WHO);
            String link = letters.linkTo("/no-more-reminders");
            letters.has("It is voluntary: whether you do it is up to you.");

            Learner reader = Learner.on(browsers.device(PHONE), server);
            Page page = reader.page();
            page.navigate(link);
            assertThat(reader.button("Stop reminding me of it")).isVisible();
            Look.over(page);
            assertThat(reminded(database)).isTrue();
            reader.button("Stop reminding me of it").click();
            assertThat(page.getByText("You get no more letters about it.")).isVisible();
            Look.over(page);
            assertThat(reminded(database)).isFalse();

            page.navigate(link.replaceFirst("key=\\d+", "key=9"));
            assertThat(reader.heading("This link does not work")).isVisible();
            Look.over(page);
            change(database, "update assignment set weight = 'REQUIRED' where id = 900001");
            page.navigate(link);
            assertThat(page.getByText("Its reminders go on")).isVisible();
            Look.over(page);

            turnTheWeeklyLetterOffAndOn(browsers, server, database);
        }
    }

    private static void turnTheWeeklyLetterOffAndOn(Browsers browsers, Server server, Database database)
            throws SQLException {
        Learner manager = Learner.on(browsers.device(PHONE), server).signIn(WHO);
        Page page = manager.page();
        page.navigate(server.address() + "/account");
        assertThat(page.getByText("Weekly letter")).isHidden();
        change(
                database,
                "insert into staff_member (id, account, setting, responsibility, from_day, version)"
                        + " select -1, m.account, m.setting, 'MANAGER', m.from_day, 1 from staff_member m"
                        + " join account a on a.id = m.account where a.sign_in_key = '" + WHO + "'"
                        + " order by m.id limit 1");
        page.reload();
        manager.button("Turn it off: the weekly letter").click();
        assertThat(page.getByText("The weekly letter about your team is turned off."))
                .isVisible();
        Look.over(page);
        manager.button("Turn it on: the weekly letter").click();
        assertThat(page.getByText("The weekly letter about your team comes from now on."))
                .isVisible();
        Look.over(page);
    }

    /** As a manager would: to the educator, where they work. */
    private static void suggestACourse(Database database) throws SQLException {
        change(
                database,
                "insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight, note,"
                        + " version) select 900001, a.hub, m.setting, c.id, b.id, now(), 'PEOPLE', false, 'VOLUNTARY', '', 1"
                        + " from account a join staff_member m on m.account = a.id"
                        + " join account b on b.hub = a.hub and b.sign_in_key = 'coordinator@demo.example'"
                        + " join course c on c.hub = a.hub and c.published is not null and not exists (select 1 from"
                        + " enrolment e where e.account = a.id and e.course = c.id)"
                        + " and not exists (select 1 from assigned d join assignment n on n.id = d.assignment"
                        + " where d.account = a.id and n.course = c.id)"
                        + " where a.sign_in_key = '" + WHO + "' order by c.id limit 1");
        change(
                database,
                "insert into assigned (id, assignment, account, at, by_name, version)"
                        + " select 900001, 900001, a.id, now(), true, 1 from account a"
                        + " where a.sign_in_key = '" + WHO + "'");
    }

    private static void change(Database database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static boolean reminded(Database database) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select reminded from assigned where id = 900001")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(database.configuration().get("attune.db.url"), "postgres", "");
    }
}
