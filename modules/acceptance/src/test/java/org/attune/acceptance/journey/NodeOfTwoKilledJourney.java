package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Proxy;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers with one database and one data folder, behind a proxy: the one at work dies, and the other goes on. */
@ExtendWith(Inspector.class)
class NodeOfTwoKilledJourney {
    private static final String COURSE = "Notebook: server-killed";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database = Database.postgresql();
    private final Path data = Server.scratchFile("shared-data");

    @Test
    void whoever_was_with_it_is_still_signed_in_and_loses_nothing(Browsers browsers) {
        try (Proxy proxy = new Proxy();
                Server first = node(proxy).withTestCourses().start();
                Server second = node(proxy).withTestCourses().start()) {
            proxy.leadsTo(first, second);
            Device device = browsers.device().expecting("ERR_|Failed to load resource");
            Learner learner = Learner.on(device, first).signIn().course(COURSE);
            learner.begin().turnThePage().keep("with the first").seesSaved();
            Page note = device.tab();
            note.navigate(first.address() + "/log-note");
            note.getByLabel("Your note").fill("Typed while the first was there");
            leaveOnceEach(device.tab(), first, "leader", "manager", "coordinator");

            first.kill();

            learner.turnThePage().keep("with the second").seesSavedWithinAMinuteOrTwo();
            keeps(note);
            Page another = device.tab();
            another.navigate(first.address() + "/my-learning");
            assertThat(another.getByText("Hello")).isVisible();
            learner.page().bringToFront();
            learner.page().reload();
            learner.begun().seesPage(2).seesNote("with the second");
            learner.finishTheLesson();
            learner.course(COURSE).seesStatus("Lesson 1", "Done");
            leaveOnceEach(another, second, "specialist");
            signsOut(learner);
        }
    }

    /** A form that was open is shown again with what was typed, since the page that it came from is not known any more. */
    private static void keeps(Page note) {
        note.bringToFront();
        keep(note);
        assertThat(note.getByRole(AriaRole.ALERT).first()).containsText("Please press the button once more");
        assertThat(note.getByLabel("Your note")).hasValue("Typed while the first was there");
        keep(note);
        note.waitForURL(Pattern.compile(".*/log\\?kept.*"));
        assertThat(note.getByText("Typed while the first was there")).isVisible();
    }

    private static void keep(Page note) {
        note.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Keep").setExact(true))
                .click();
    }

    private static void signsOut(Learner learner) {
        learner.page().navigate(learner.server().address() + "/sign-out");
        learner.button("Sign out").click();
        learner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        learner.page().navigate(learner.server().address() + "/my-learning");
        learner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
    }

    /** Letters to these people; every server looks every few seconds what is to leave. */
    private void leaveOnceEach(Page page, Server server, String... people) {
        int before = outbox("state = 'KEPT'");
        for (String each : people) {
            page.navigate(server.address() + "/forgotten");
            page.getByLabel("E-mail or sign-in name").fill(each + "@demo.example");
            page.locator("#go").click();
            assertThat(page.getByText("a letter with a link is there now")).isVisible();
        }
        Await.until("the letters have left", PATIENCE, () -> outbox("state = 'KEPT'") == before + people.length);
        assertThat(outbox("tries > 1")).as("letters that were taken twice").isZero();
    }

    /** Bringing the database to this version, and whatever else a start does, is done once. */
    @Test
    void both_may_be_started_at_once() {
        try (Proxy proxy = new Proxy();
                Server first = node(proxy).with("attune.demo", "false");
                Server second = node(proxy).with("attune.demo", "false")) {
            CompletableFuture<Server> other = CompletableFuture.supplyAsync(second::start);
            first.start();
            other.join();
            assertThat(query("select count(*) from flyway_schema_history where not success"))
                    .isZero();
            assertThat(query("select count(*) - count(distinct version) from flyway_schema_history"))
                    .isZero();
        }
    }

    private Server node(Proxy proxy) {
        return Server.on(database).withoutReminders().behind(proxy.port(), data);
    }

    private int outbox(String which) {
        return query("select count(*) from outbox where " + which);
    }

    private int query(String sql) {
        Map<String, String> configuration = database.configuration();
        try (Connection connection = DriverManager.getConnection(
                        configuration.get("attune.db.url"), configuration.get("attune.db.user"), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
