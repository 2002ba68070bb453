package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.attune.acceptance.Await;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.TestCourses;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.load.FullDisk;
import org.attune.acceptance.load.KillablePostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see while what the server needs is gone, and once it is back: one server, since each fault passes. */
@ExtendWith(Inspector.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsAroundALessonJourney {
    private static final String SOMEBODY = "educator@demo.example";

    private final int port = freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final KillablePostgres postgres = new KillablePostgres(1);
    private final Optional<FullDisk> disk = FullDisk.ofMegabytes(64);
    private final Server server = Server.on(postgres.database())
            .withTestCourses()
            .withoutReminders()
            .with("attune.mail.host", "127.0.0.1")
            .with("attune.mail.port", Integer.toString(port))
            .with("attune.mail.tls", "none")
            .with("attune.mail.from", "learning@example.org");

    FaultsAroundALessonJourney() throws IOException {}

    @BeforeAll
    void start() throws IOException {
        if (disk.isPresent()) {
            server.in(Files.createDirectories(disk.get().folder().resolve("data")));
        }
        server.start();
    }

    @AfterAll
    void end() throws IOException {
        server.close();
        mail.stop();
        postgres.close();
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    @Test
    void the_database_is_gone_and_a_lesson_keeps_what_is_done_and_pages_say_what_is_the_matter(Browsers browsers)
            throws IOException {
        Device device = browsers.device().expecting("Failed to load resource");
        Learner learner = Learner.on(device, server).signIn().course("Notebook: server-killed");
        learner.begin().turnThePage().keep("before").seesSaved();
        Page other = device.tab();

        postgres.end();
        learner.turnThePage().keep("while the database was gone").seesNotYetSaved();
        assertThat(other.navigate(server.address() + "/catalogue").status()).isGreaterThanOrEqualTo(500);
        assertThat(other.getByText("Something went wrong on our side")).isVisible();
        assertThat(other.getByText("What you saved before is safe.")).isVisible();
        postgres.bringBack();

        learner.seesSavedWithinAMinuteOrTwo();
        assertThat(other.navigate(server.address() + "/my-learning").status()).isEqualTo(200);
        learner.page().reload();
        learner.begun().seesPage(2).seesNote("while the database was gone");
    }

    /** The data folder's, not the database's. */
    @Test
    void the_disk_is_full_and_lessons_go_on_and_whoever_brings_a_file_is_told(Browsers browsers) throws IOException {
        assumeTrue(disk.isPresent(), "mounting is allowed");
        Learner learner = Learner.on(browsers.device(), server).signIn().course("Notebook: browser-killed");
        learner.begin().seesSaved();
        Page packages = Learner.on(browsers.device().expecting("Failed to load resource"), server)
                .signIn("coordinator@demo.example")
                .page();
        packages.navigate(server.address() + "/packages");

        disk.get().kill();
        learner.turnThePageAndSeeItSaved();
        packages.getByLabel("Choose the zip file").setInputFiles(TestCourses.loose("full-disk", 1));
        assertThat(packages.getByText("The server has no room for this file just now"))
                .isVisible();

        disk.get().bringBack();
        packages.getByLabel("Choose the zip file").setInputFiles(TestCourses.loose("full-disk", 1));
        assertThat(packages.getByText("This package can be played")).isVisible();
    }

    @Test
    void the_mail_server_is_gone_and_letters_wait_and_go_later(Browsers browsers) throws SQLException {
        String url = postgres.database().configuration().get("attune.db.url");
        Learner learner = Learner.on(browsers.device(), server);
        try (Connection connection = DriverManager.getConnection(url)) {
            Page page = learner.page();
            page.navigate(server.address() + "/forgotten");
            page.getByLabel("E-mail or sign-in name").fill(SOMEBODY);
            learner.button("Send me a link").click();
            assertThat(learner.heading("Look into your e-mail")).isVisible();
            Await.until(
                    "it was tried in vain",
                    Duration.ofMinutes(2),
                    () -> letters(connection, "state = 'WAITING' and tries > 0") == 1);

            mail.start();
            // A minute later, by the database's clock.
            try (Statement statement = connection.createStatement()) {
                statement.execute("update outbox set next_at = put_at");
            }
            Await.until("it was sent", Duration.ofMinutes(2), () -> mail.getReceivedMessages().length == 1);
            Await.until("it is noted", Duration.ofMinutes(1), () -> letters(connection, "state = 'SENT'") == 1);
        }
    }

    private static int letters(Connection connection, String which) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from outbox where address = '" + SOMEBODY + "' and " + which)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
