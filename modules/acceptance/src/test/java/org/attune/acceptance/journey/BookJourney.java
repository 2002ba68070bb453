package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.LetterBox;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People book a webinar, wait for a place, give one up and take one; coordinators make it, change it and call it off. */
@ExtendWith(Inspector.class)
class BookJourney {
    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(40);

    @Test
    void a_place_is_booked_in_two_taps_and_given_up_goes_to_whoever_waits(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        make(coordinator, server, "Songs at the window", "18:30");
        Look.over(coordinator.page());

        Learner first = Learner.on(browsers.device(), server).signIn();
        open(first, server, "Songs at the window");
        Look.over(first.page());
        assertThat(first.page().locator("#place")).hasText("1 place left");
        first.button("Book my place").click();
        assertThat(first.page().getByText("You have a place.")).isVisible();
        Look.over(first.page());
        LetterBox.of(server, "educator@demo.example").has("BEGIN:VCALENDAR");

        Learner second = Learner.on(browsers.device(), server).signIn("leader@demo.example");
        open(second, server, "Songs at the window");
        second.button("Join the wait-list").click();
        assertThat(second.page().locator("#place")).hasText("Waiting: you are next");
        Look.over(second.page());

        first.button("Give up my place").click();
        assertThat(first.page().getByText("Given up.")).isVisible();

        second.page().navigate(server.address() + "/my-learning");
        assertThat(second.page().getByText("A place is kept for you until")).isVisible();
        second.link("Songs at the window").first().click();
        Look.over(second.page());
        second.button("Take my place").click();
        assertThat(second.page().locator("#place")).hasText("Booked");
        second.page().navigate(server.address() + "/my-learning");
        Look.over(second.page());
        assertThat(second.page().locator("#coming")).containsText("Songs at the window");
    }

    @Test
    void what_is_booked_for_the_same_time_is_named_and_hinders_nothing(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        make(coordinator, server, "Sleep, one", "10:00");
        make(coordinator, server, "Sleep, two", "10:30");
        Learner manager = Learner.on(browsers.device(), server).signIn("manager@demo.example");
        open(manager, server, "Sleep, one");
        manager.button("Book my place").click();
        open(manager, server, "Sleep, two");
        assertThat(manager.page().getByText("At the same time you have booked Sleep, one."))
                .isVisible();
        Look.over(manager.page());
        manager.button("Book my place").click();
        assertThat(manager.page().locator("#place")).hasText("Booked");
        assertThat(manager.page().getByText("You have a place at both")).isVisible();
        manager.page().navigate(server.address() + "/events");
        assertThat(manager.page().getByText("At the same time as Sleep, two")).isVisible();
    }

    @Test
    void an_event_that_is_called_off_says_so_and_why(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        make(coordinator, server, "Weaning early", "14:00");
        Learner educator = Learner.on(browsers.device(), server).signIn();
        open(educator, server, "Weaning early");
        educator.button("Book my place").click();
        assertThat(educator.page().locator("#place")).hasText("Booked");

        Page desk = coordinator.page();
        desk.reload();
        desk.locator("details.fold > summary").click();
        coordinator.button("Call it off").click();
        assertThat(desk.locator(".summary")).containsText("Say why");
        desk.getByLabel("Why? Everyone who booked reads it.").fill("Dana Demo is ill.");
        coordinator.button("Call it off").click();
        assertThat(desk.getByText("It is called off.")).isVisible();
        assertThat(desk.locator("main table")).containsText("Booked");
        Look.over(desk);

        educator.page().reload();
        assertThat(educator.page().getByText("Dana Demo is ill.")).isVisible();
        Look.over(educator.page());
        String page = educator.page().url();
        educator.page().navigate(server.address() + "/events");
        assertThat(educator.page().getByText("It was called off. Dana Demo is ill."))
                .isVisible();
        educator.page().navigate(page);
        educator.button("I have seen it").click();
        assertThat(educator.button("I have seen it")).hasCount(0);
        educator.page().navigate(server.address() + "/events");
        assertThat(educator.page().getByText("It was called off. Dana Demo is ill."))
                .hasCount(0);
    }

    @Test
    void of_two_who_change_an_event_the_second_is_told_and_loses_nothing(Browsers browsers, Server server) {
        Learner one = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        make(one, server, "Treasure baskets", "16:00");
        one.link("Change the event").click();
        Learner other = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        other.page().navigate(one.page().url());
        one.page().getByLabel("Who speaks").fill("Kim Demo");
        one.page().getByLabel("From of session 1").fill("16:10");
        one.button("Keep").last().click();
        assertThat(one.page().getByText("Kept.")).isVisible();
        other.page().getByLabel("What it is about").fill("Baskets and what is in them.");
        other.button("Keep").last().click();
        assertThat(other.page().locator(".summary")).containsText("Someone else changed this event meanwhile");
        assertThat(other.page().getByLabel("What it is about")).hasValue("Baskets and what is in them.");
        assertThat(other.page().getByLabel("Who speaks")).hasValue("Kim Demo");
        assertThat(other.page().getByLabel("From of session 1")).hasValue("16:10");
        Look.over(other.page());
        other.button("Keep").last().click();
        assertThat(other.page().getByText("Kept.")).isVisible();
        assertThat(other.page().locator("main")).containsText("4.10 pm");
    }

    @Test
    void sessions_are_added_and_taken_away_and_an_hour_that_comes_twice_is_told(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        Page page = coordinator.page();
        page.navigate(server.address() + "/event-words");
        page.getByLabel("Title").fill("Two evenings");
        coordinator.button("Add a session").click();
        assertThat(page.getByLabel("Title")).hasValue("Two evenings");
        page.getByLabel("Day of session 2").fill("2027-10-31");
        page.getByLabel("From of session 2").fill("01:30");
        page.getByLabel("Until of session 2").fill("03:00");
        coordinator.button("Keep as a draft").click();
        assertThat(page.locator(".summary")).containsText("01:30 comes twice");
        Look.over(page);
        coordinator.button("Take away session 2").click();
        assertThat(page.getByLabel("Day of session 2")).hasCount(0);
        coordinator.button("Keep as a draft").click();
        assertThat(coordinator.heading("Two evenings")).isVisible();
        page.navigate(server.address() + "/events-desk?show=drafts");
        assertThat(coordinator.link("Two evenings")).isVisible();
        Look.over(page);
    }

    @Test
    void the_month_is_a_table_that_is_walked_by_keyboard(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        make(coordinator, server, "Under the mobile", "09:00");
        Page page = Learner.on(browsers.device(), server).signIn().page();
        page.navigate(server.address() + "/events");
        Look.over(page);
        page.navigate(server.address() + "/events?view=month&month=" + YearMonth.from(DAY.minusMonths(1)));
        page.locator("a[rel=next]").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**month=" + YearMonth.from(DAY));
        assertThat(page.locator("table.month th")).hasCount(7);
        Look.over(page);
        page.locator("table.month a", new Page.LocatorOptions().setHasText("Under the mobile"))
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/event?id=*");
        assertThat(page.locator("h1")).hasText("Under the mobile");
    }

    private static void make(Learner coordinator, Server server, String title, String starts) {
        Page page = coordinator.page();
        page.navigate(server.address() + "/event-words");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Day of session 1").fill(DAY.toString());
        page.getByLabel("From of session 1").fill(starts);
        page.getByLabel("Until of session 1").fill(starts.substring(0, 2) + ":59");
        page.getByLabel("How many places?").fill("1");
        page.getByLabel("The link to join").fill("https://meet.example/room");
        coordinator.button("Keep as a draft").click();
        assertThat(coordinator.heading(title)).isVisible();
        coordinator.button("Open it").click();
        assertThat(page.getByText("People can book it now.")).isVisible();
    }

    private static void open(Learner learner, Server server, String title) {
        learner.page().navigate(server.address() + "/events");
        learner.link(title).first().click();
        assertThat(learner.heading(title)).isVisible();
    }
}
