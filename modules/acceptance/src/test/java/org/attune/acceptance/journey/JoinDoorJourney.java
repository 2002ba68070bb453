package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The way in to a session is a link, and that somebody went in is kept: so they go in by themselves alone, and the meeting
 * hears nothing of where they came from.
 */
@ExtendWith(Inspector.class)
class JoinDoorJourney {
    private static final String EVENT = "Doors and windows";
    private static final String MEETING = "https://meet.example/room";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** A header that a browser sends, and nobody can have it send otherwise. */
    private record Sent(String name, String value) {}

    @Test
    void nobody_goes_in_by_anothers_page_or_by_a_browser_that_looks_ahead(Browsers browsers, Server server)
            throws IOException {
        openAnEvent(Learner.on(browsers.device(), server).signIn("coordinator@demo.example"), server);
        Learner leader = Learner.on(browsers.device(), server).signIn("leader@demo.example");
        Page page = leader.page();
        page.navigate(server.address() + "/events");
        leader.link(EVENT).first().click();
        leader.button("Book my place").click();
        assertThat(page.locator("#place")).hasText("Booked");
        String way = server.address()
                + page.locator("a.button[href*='/join?']").first().getAttribute("href");
        String event = "/event?id=" + way.replaceAll(".*event=([0-9]+).*", "$1");

        for (Sent each : List.of(
                new Sent("Sec-Fetch-Site", "cross-site"),
                new Sent("Sec-Fetch-Site", "same-site"),
                new Sent("Sec-Purpose", "prefetch"),
                new Sent("Sec-Purpose", "prefetch;prerender"))) {
            assertThat(goes(page, way, each)).as(each.toString()).endsWith(event);
        }
        // A page of another's that leads there: whoever follows it sees the event, and presses Join themselves.
        Page anothers = browsers.device().tab();
        anothers.context()
                .addCookies(page.context().cookies().stream()
                        .map(each -> new com.microsoft.playwright.options.Cookie(each.name, each.value)
                                .setUrl(server.address()))
                        .toList());
        anothers.navigate("data:text/html,<a href='" + way + "'>Win a prize</a>");
        anothers.getByText("Win a prize").click();
        anothers.waitForURL(Pattern.compile(".*" + Pattern.quote(event) + "$"));
        assertThat(anothers.locator("h1")).hasText(EVENT);
        assertThat(wentIn(page, server)).as("when they went in").isEmpty();

        assertThat(goes(page, way, new Sent("Sec-Fetch-Site", "same-origin"))).isEqualTo(MEETING);
        assertThat(wentIn(page, server)).isNotEmpty();
        assertThat(goes(page, way, new Sent("Sec-Fetch-Site", "none")))
                .as("typed, or out of a letter")
                .isEqualTo(MEETING);
    }

    /** Where the door sends a browser, which keeps nothing of it and does not say there where it comes from. */
    private static String goes(Page page, String way, Sent sent) {
        APIResponse answer = page.request()
                .get(
                        way,
                        RequestOptions.create()
                                .setHeader(sent.name(), sent.value())
                                .setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers())
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cache-control", "no-store");
        return Objects.requireNonNull(answer.headers().get("location"));
    }

    /** As it is kept of them, by what they may take along. */
    private static String wentIn(Page page, Server server) throws IOException {
        byte[] archive = page.request().get(server.address() + "/my-data.zip").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("events.csv")) {
                    String csv = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(csv).contains("Went in");
                    return csv.lines()
                            .filter(line -> line.startsWith(EVENT))
                            .map(line -> line.split(",", -1)[5])
                            .findFirst()
                            .orElseThrow();
                }
            }
        }
        throw new AssertionError("Their data has no events");
    }

    private static void openAnEvent(Learner coordinator, Server server) {
        ZonedDateTime starts =
                ZonedDateTime.now(LONDON).plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MINUTES);
        Page page = coordinator.page();
        page.navigate(server.address() + "/event-words");
        page.getByLabel("Title").fill(EVENT);
        page.getByLabel("Day of session 1").fill(starts.toLocalDate().toString());
        page.getByLabel("From of session 1").fill(starts.format(CLOCK));
        page.getByLabel("Until of session 1").fill(starts.plusMinutes(45).format(CLOCK));
        page.getByLabel("The link to join").fill(MEETING);
        coordinator.button("Keep as a draft").click();
        assertThat(coordinator.heading(EVENT)).isVisible();
        coordinator.button("Open it").click();
        assertThat(page.getByText("People can book it now.")).isVisible();
    }
}
