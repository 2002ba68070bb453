package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.attune.account.ServerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator looks after the letters of a hub without a mail server, on PostgreSQL. */
@ExtendWith(Inspector.class)
class LettersJourney {
    private static final String LINK = "http://localhost/start?token=only-for-ada-and-nobody-else-0123456789";

    @Test
    void a_coordinator_hands_on_what_no_mail_server_takes(Browsers browsers) throws SQLException {
        Database database = Database.postgresql();
        try (Server server =
                Server.on(database).withTestCourses().withoutReminders().start()) {
            Learner coordinator =
                    Learner.on(browsers.device().expecting("404"), server).signIn("coordinator@demo.example");
            Page page = coordinator.page();
            coordinator.link("Our courses").click();
            coordinator.link("Letters").click();
            assertThat(page.getByText("No letters yet.")).isVisible();
            Look.over(page);

            put(database, server);
            Await.until("the letter is in its file", Duration.ofSeconds(30), () -> {
                page.reload();
                return page.getByText("Ready to hand on").count() == 1;
            });
            assertThat(server.data().resolve("outbox")).isDirectoryContaining("glob:**.eml");
            assertThat(page.getByText("Could not be sent")).isVisible();
            Look.over(page);

            coordinator.link("Welcome to the baby room 👶 to Ada Example").click();
            assertThat(page.getByText(LINK)).isHidden();
            Look.over(page);
            coordinator.button("Open the letter").click();
            assertThat(page.getByText(LINK)).isVisible();
            Look.over(page);
            coordinator.button("I have handed it on").click();
            assertThat(page.getByText("Handed on,")).isVisible();

            coordinator.link("Letters").click();
            coordinator.link("A letter that failed to someone@example.org").click();
            assertThat(page.getByText("nobody of that name")).isVisible();
            coordinator.button("Send again now").click();
            assertThat(page.getByText("Could not be sent")).isHidden();
            assertThat(coordinator.button("Send again now")).isHidden();

            page.navigate(server.address() + "/staff-actions");
            assertThat(page.getByText("read a letter: Ada Example")).isVisible();
            assertThat(page.getByText("had a letter sent again: someone@example.org"))
                    .isVisible();
            assertThat(page.navigate(server.address() + "/letter?id=999999").status())
                    .isEqualTo(404);
        }
    }

    /** One that waits, as a feature puts it, and one that a mail server refused. */
    private static void put(Database database, Server server) throws SQLException {
        String welcome = """
                {"address":"ada@example.org","name":"Ada Example","subject":"Welcome to the baby room 👶",
                "paragraphs":["Hello Ada.","مرحبا. Here is your way in."],"why":"Your hub added you.",
                "words":"Start","link":"%s"}""".formatted(LINK);
        String failed = """
                {"address":"someone@example.org","name":"","subject":"A letter that failed",
                "paragraphs":["Hello."],"why":"Your hub added you."}""";
        put(database, server, "welcome", "ada@example.org", "Ada Example", "Welcome to the baby room 👶", welcome, "");
        put(
                database,
                server,
                "failed",
                "someone@example.org",
                "",
                "A letter that failed",
                failed,
                "The mail server refuses this address. It said: “550 nobody of that name”.");
    }

    private static void put(
            Database database,
            Server server,
            String occasion,
            String address,
            String name,
            String subject,
            String body,
            String trouble)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.configuration().get("attune.db.url"), "postgres", "");
                PreparedStatement insert = connection.prepareStatement("insert into outbox (id, hub, occasion, address,"
                        + " name, subject, body, message_id, put_at, state, tries, next_at, ended_at, trouble)"
                        + " select nextval('outbox_seq'), h.id, ?, ?, ?, ?, ?, ?, now(), ?, 0, now(),"
                        + " case when ? = '' then null else now() end, ? from hub h")) {
            insert.setString(1, occasion);
            insert.setString(2, address);
            insert.setString(3, name);
            insert.setString(4, subject);
            insert.setBytes(
                    5,
                    new ServerKey(server.data(), false)
                            .derive("letters")
                            .seal(body.getBytes(StandardCharsets.UTF_8), "letter " + hub(connection) + " " + occasion));
            insert.setString(6, occasion + "@test");
            insert.setString(7, trouble.isEmpty() ? "WAITING" : "FAILED");
            insert.setString(8, trouble);
            insert.setString(9, trouble);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static long hub(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from hub");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
