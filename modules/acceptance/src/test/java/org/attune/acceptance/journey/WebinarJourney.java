package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Product;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A coordinator puts a live event into a course; an educator books it there, goes in, and finishes the course by that, or by
 * what the host says.
 */
@ExtendWith(Inspector.class)
class WebinarJourney {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Duration LASTS = Duration.ofMinutes(45);

    /** So soon that the way in is open already. */
    private static final Duration SOON = Duration.ofMinutes(10);

    /** The whole minute after the next: a time that is still to come when the form is sent. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    /** Until it has begun and that was seen to. */
    private static final Duration BEGINS = Duration.ofMinutes(4);

    @Test
    void who_books_in_the_course_and_goes_in_has_done_it_and_has_a_certificate(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        makeTheEvent(coordinator, server, "Faces and voices", in(SOON));
        makeTheCourse(coordinator, "Face to face", "Faces and voices", "JOINED");

        Learner educator = Learner.on(browsers.device(360), server)
                .signIn("hamza.skittle@demo.example")
                .course("Face to face");
        Look.over(educator.page());
        educator.button("Start").click();
        assertThat(educator.heading("Faces and voices")).isVisible();
        assertThat(educator.page().getByText("Come: it counts once you have joined and it has begun."))
                .isVisible();
        Look.over(educator.page());
        educator.button("Book my place").click();
        assertThat(educator.page().locator(".notice")).containsText("Booked");
        Look.over(educator.page());
        joins(educator, server);

        comesBack(educator, "Face to face", "Faces and voices");
        assertThat(educator.page().getByText("You were there.")).hasCount(0);
        begins(coordinator, server, "Faces and voices", in(AT_ONCE));
        seesThatItWasMoved(educator, server, "Faces and voices");
        comesBack(educator, "Face to face", "Faces and voices");
        isDone(educator, "Faces and voices");
        hasTheCertificate(educator, server);
    }

    @Test
    void who_was_there_by_the_hosts_word_has_done_it_and_joining_alone_is_not_enough(Browsers browsers)
            throws SQLException {
        Database database = Database.postgresql();
        try (Server server = Server.on(database).withTestCourses().start()) {
            Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
            makeTheEvent(coordinator, server, "By the window", in(SOON));
            makeTheCourse(coordinator, "At the window", "By the window", "MARKED");
            Learner educator = Learner.on(browsers.device(360), server)
                    .signIn("hamza.skittle@demo.example")
                    .course("At the window");
            educator.button("Start").click();
            educator.button("Book my place").click();
            assertThat(educator.page().locator(".notice")).containsText("Booked");
            joins(educator, server);
            comesBack(educator, "At the window", "By the window");
            assertThat(educator.page().getByText("Done.")).hasCount(0);

            seeTheEvent(coordinator, server, "By the window");
            assertThat(coordinator.button("Keep who was there")).hasCount(0);
            hasBegun(database, "By the window");
            mark(coordinator, "Hamza");
            comesBack(educator, "At the window", "By the window");
            isDone(educator, "By the window");
            hasTheCertificate(educator, server);
        }
    }

    @Test
    void who_missed_it_is_told_once_and_finishes_the_course_by_the_recording_in_its_place(Browsers browsers)
            throws SQLException {
        Database database = Database.postgresql();
        try (Server server = Server.on(database).courses(Product.courses()).start()) {
            Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
            makeTheEvent(coordinator, server, "Quiet evenings", in(SOON));
            choosesTheRecording(coordinator);
            makeTheCourse(coordinator, "All quiet", "Quiet evenings", "JOINED");
            Learner educator = Learner.on(browsers.device(360), server)
                    .signIn("hamza.skittle@demo.example")
                    .course("All quiet");
            educator.button("Start").click();
            educator.button("Book my place").click();
            assertThat(educator.page().locator(".notice")).containsText("Booked");

            isOver(database, "Quiet evenings");
            finds(educator, server, "It was recorded. Nothing here shows that you were there");
            educator.link("Quiet evenings").first().click();
            assertThat(educator.page().getByText("You watch it as a part of the course below."))
                    .isVisible();
            Look.over(educator.page());
            educator.button("I have seen it").click();
            educator.link("All quiet").click();
            educator.link("Quiet evenings").first().click();
            Look.over(educator.page());
            watchesIt(educator);
            hasTheCertificate(educator, server);
            educator.page().navigate(server.address() + "/my-learning");
            assertThat(educator.page().getByText("It was recorded.")).hasCount(0);
        }
    }

    /** On the event's page on the desk, before it has begun: it stays chosen, also when it is looked at again. */
    private static void choosesTheRecording(Learner coordinator) {
        Page page = coordinator.page();
        page.getByLabel("Which recording takes its place once it is over?")
                .selectOption(new SelectOption().setLabel("Watching before we act"));
        coordinator.button("Keep the recording").click();
        assertThat(page.getByText("Kept.")).isVisible();
        page.reload();
        assertThat(page.locator("#recording option:checked")).hasText("Watching before we act");
        Look.over(page);
        page.getByText("Call it off").first().click();
        page.getByLabel("Why?").press("Enter");
        assertThat(page.locator("#why-error")).containsText("Say why.");
        assertThat(page.locator("#recording option:checked")).hasText("Watching before we act");
    }

    private static void isOver(Database database, String event) throws SQLException {
        times(database, event, "starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'");
    }

    /** On the first page, as soon as the timer has looked. */
    private static void finds(Learner educator, Server server, String words) {
        Page page = educator.page();
        page.navigate(server.address() + "/my-learning");
        Locator news = page.locator(".notice").filter(new Locator.FilterOptions().setHasText(words));
        page.waitForCondition(
                () -> {
                    page.reload();
                    return news.isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(BEGINS.toMillis()));
        Look.over(page);
    }

    /** A tenth of it, in the event's place. */
    private static void watchesIt(Learner educator) {
        educator.link("Watch the recording").click();
        FrameLocator shown = educator.wrapper().frameLocator("iframe[title=Recording]");
        assertThat(shown.locator("#transcript li").first()).isVisible();
        Frame film = educator.page().frames().stream()
                .filter(frame -> frame.url().contains("/recording/"))
                .findFirst()
                .orElseThrow();
        film.evaluate("() => { film.muted = true; return film.play(); }");
        Await.until(
                "enough is watched", Duration.ofSeconds(60), () -> (boolean) film.evaluate("film.currentTime > 15"));
        film.evaluate("film.pause()");
        educator.seesSaved();
        educator.exit();
        assertThat(educator.page().locator(".notice")).containsText("You finished this course");
    }

    /** Five minutes ago, without waiting for it. */
    private static void hasBegun(Database database, String event) throws SQLException {
        times(database, event, "starts_at = now() - interval '5 minutes'");
    }

    private static void times(Database database, String event, String become) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.configuration().get("attune.db.url"), "postgres", "");
                PreparedStatement change = connection.prepareStatement("update event_session set " + become
                        + " where live_event = (select id from live_event where title = ?)")) {
            change.setString(1, event);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private static void seeTheEvent(Learner coordinator, Server server, String event) {
        coordinator.page().navigate(server.address() + "/events-desk");
        coordinator.link(event).click();
        assertThat(coordinator.heading(event)).isVisible();
    }

    /** On the event's page, which is open. */
    private static void mark(Learner coordinator, String person) {
        Page page = coordinator.page();
        page.reload();
        Locator there = page.getByLabel(Pattern.compile(person + ".*Joined\\."));
        assertThat(there).not().isChecked();
        there.check();
        Look.over(page);
        coordinator.button("Keep who was there").click();
        assertThat(page.getByText("It is kept who was there.")).isVisible();
        assertThat(page.getByLabel(Pattern.compile(person + ".*Marked by"))).isChecked();
        Look.over(page);
    }

    /** A whole minute, by the clocks of London. */
    private static ZonedDateTime in(Duration ahead) {
        return ZonedDateTime.now(LONDON).plus(ahead).truncatedTo(ChronoUnit.MINUTES);
    }

    /** One that ends after midnight ends on the next day, as the form takes it. */
    private static void makeTheEvent(Learner coordinator, Server server, String title, ZonedDateTime starts) {
        Page page = coordinator.page();
        page.navigate(server.address() + "/event-words");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Day of session 1").fill(starts.toLocalDate().toString());
        page.getByLabel("From of session 1").fill(starts.format(CLOCK));
        page.getByLabel("Until of session 1").fill(starts.plus(LASTS).format(CLOCK));
        page.getByLabel("The link to join").fill(server.address() + "/help");
        coordinator.button("Keep as a draft").click();
        assertThat(coordinator.heading(title)).isVisible();
        coordinator.button("Open it").click();
        assertThat(page.getByText("People can book it now.")).isVisible();
    }

    private static void makeTheCourse(Learner coordinator, String course, String event, String attendance) {
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("New course").click();
        page.getByLabel("What is it called?").fill(course);
        coordinator.button("Begin the draft").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change what it says"))
                .click();
        page.getByLabel("Summary").fill("An evening together.");
        coordinator.button("Keep").click();
        coordinator.link("a live event").click();
        Look.over(page);
        String option = page.locator("#resource option")
                .filter(new Locator.FilterOptions().setHasText(event))
                .getAttribute("value");
        page.locator("#resource").selectOption(new SelectOption().setValue(option));
        page.locator("#attendance").selectOption(attendance);
        page.locator("#watchShare").fill("10");
        coordinator.button("Add it").click();
        assertThat(page.locator(".parts h3")).hasText(event);
        Look.over(page);
        coordinator.link("Go on to publishing").click();
        coordinator.button("Publish").click();
        assertThat(page.getByText("Version 1 is published.").first()).isVisible();
    }

    /** From the part to where people meet. */
    private static void joins(Learner educator, Server server) {
        educator.link("Join").click();
        educator.page().waitForURL(server.address() + "/help");
    }

    /** The coordinator moves it forward, so that nobody has to wait for long. */
    private static void begins(Learner coordinator, Server server, String event, ZonedDateTime starts) {
        Page page = coordinator.page();
        page.navigate(server.address() + "/events-desk");
        coordinator.link(event).click();
        coordinator.link("Change the event").click();
        Look.over(page);
        page.getByLabel("Day of session 1").fill(starts.toLocalDate().toString());
        page.getByLabel("From of session 1").fill(starts.format(CLOCK));
        page.getByLabel("Until of session 1").fill(starts.plus(LASTS).format(CLOCK));
        coordinator.button("Keep").last().click();
        assertThat(page.getByText("Kept.")).isVisible();
    }

    private static void seesThatItWasMoved(Learner educator, Server server, String event) {
        Page page = educator.page();
        page.navigate(server.address() + "/events");
        assertThat(page.locator(".notice")).containsText("was moved from");
        Look.over(page);
        page.locator(".notice").getByRole(AriaRole.LINK).click();
        assertThat(educator.heading(event)).isVisible();
        educator.button("I have seen it").click();
        assertThat(page.locator(".notice")).hasCount(0);
    }

    private static void comesBack(Learner educator, String course, String event) {
        educator.course(course);
        educator.link(event).first().click();
        assertThat(educator.heading(event)).isVisible();
    }

    /** Of the part that is open; its course, of which it is all, is open afterwards. */
    private static void isDone(Learner educator, String event) {
        Page page = educator.page();
        Locator done = page.locator(".notice").filter(new Locator.FilterOptions().setHasText("Done. You were there."));
        // It counts once it has begun.
        page.waitForCondition(
                () -> {
                    page.reload();
                    return done.isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(BEGINS.toMillis()));
        assertThat(done).containsText("You have finished this course.");
        Look.over(page);
        educator.link("Back to the course").click();
        assertThat(page.locator(".notice")).containsText("You finished this course");
        educator.seesStatus(event, "Done");
        Look.over(page);
    }

    private static void hasTheCertificate(Learner educator, Server server) {
        String address = educator.link("Your certificate (PDF)").getAttribute("href");
        APIResponse file = educator.page().request().get(server.address() + address);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }
}
