package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.LetterBox;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody books comes into their calendar and goes out of it: by letters, and by an address that they can end. */
@ExtendWith(Inspector.class)
class CalendarJourney {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.now(LONDON).plusDays(50);

    @Test
    void an_invitation_is_read_by_a_calendar_and_vanishes_when_the_place_is_given_up(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        make(coordinator, server, "Rhymes, and why");
        Learner leader = Learner.on(browsers.device(), server).signIn("leader@demo.example");
        open(leader, server, "Rhymes, and why");
        leader.button("Book my place").click();
        assertThat(leader.page().locator("#place")).hasText("Booked");
        leader.button("Give up my place").click();
        assertThat(leader.page().getByText("Given up.")).isVisible();
        leader.button("Book my place").click();
        assertThat(leader.page().locator("#place")).hasText("Booked");

        List<String> letters = LetterBox.of(server, "leader@demo.example").calendars("Rhymes\\, and why", 3);
        List<Invitation> entries = Invitation.of(letters);
        assertThat(entries).extracting(Invitation::method).containsExactly("REQUEST", "CANCEL", "REQUEST");
        assertThat(entries)
                .extracting(Invitation::uid)
                .containsOnly(entries.get(0).uid());
        assertThat(entries).extracting(Invitation::sequence).doesNotHaveDuplicates();
        assertThat(entries.get(0).entry().getSummary().getValue()).isEqualTo("Rhymes, and why");
        assertThat(entries.get(0).starts())
                .isEqualTo(DAY.atTime(LocalTime.of(18, 30)).atZone(LONDON).toInstant());
        assertThat(String.join("\n", letters)).contains("TZID=Europe/London").doesNotContain("meet.example");
    }

    @Test
    void an_address_of_ones_own_shows_what_is_booked_until_it_is_ended(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        make(coordinator, server, "Hands that tell");
        Learner manager = Learner.on(browsers.device(), server).signIn("manager@demo.example");
        open(manager, server, "Hands that tell");
        manager.button("Book my place").click();
        assertThat(manager.page().locator("#place")).hasText("Booked");

        Page page = manager.page();
        page.navigate(server.address() + "/events");
        manager.link("Show what you book in your own calendar").click();
        Look.over(page);
        manager.button("Make my address").click();
        String address = page.locator("#address").textContent();
        Look.over(page);
        page.reload();
        assertThat(page.locator("#address")).hasText(address);
        manager.button("Copy it").click();
        assertThat(page.locator("#copied")).not().isEmpty();
        Calendar calendar = Invitation.read(text(browsers, address, ""));
        assertThat(calendar.getComponents("VEVENT").toString()).contains("Hands that tell");

        manager.button("Make another address").click();
        assertThat(page.locator("#address")).not().hasText(address);
        String other = page.locator("#address").textContent();
        assertThat(status(browsers, address)).as("the one before").isEqualTo(404);
        assertThat(status(browsers, other)).isEqualTo(200);
        manager.button("End my address").click();
        assertThat(page.getByText("The address has ended.")).isVisible();
        Look.over(page);
        assertThat(status(browsers, other)).isEqualTo(404);
    }

    /** As a calendar program asks: without any session. */
    private static APIResponse get(Browsers browsers, String address, String tag) {
        return browsers.device()
                .context()
                .request()
                .get(address, RequestOptions.create().setHeader("If-None-Match", tag));
    }

    private static int status(Browsers browsers, String address) {
        return get(browsers, address, "").status();
    }

    private static String text(Browsers browsers, String address, String tag) {
        APIResponse answer = get(browsers, address, tag);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(get(browsers, address, answer.headers().get("etag")).status())
                .isEqualTo(304);
        return answer.text();
    }

    private static void make(Learner coordinator, Server server, String title) {
        Page page = coordinator.page();
        page.navigate(server.address() + "/event-words");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Day of session 1").fill(DAY.toString());
        page.getByLabel("From of session 1").fill("18:30");
        page.getByLabel("Until of session 1").fill("19:30");
        page.getByLabel("The link to join").fill("https://meet.example/room");
        coordinator.button("Keep as a draft").click();
        coordinator.button("Open it").click();
        assertThat(page.getByText("People can book it now.")).isVisible();
    }

    private static void open(Learner learner, Server server, String title) {
        learner.page().navigate(server.address() + "/events");
        learner.link(title).first().click();
        assertThat(learner.heading(title)).isVisible();
    }
}
