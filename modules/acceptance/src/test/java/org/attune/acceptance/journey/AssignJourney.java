package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.attune.acceptance.Await;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager assigns courses; those who get them learn, say no, and read what changed. */
@ExtendWith(Inspector.class)
class AssignJourney {
    private static final String MANAGER = "manager@demo.example";
    private static final String LEADER = "leader@demo.example";
    private static final String COORDINATOR = "coordinator@demo.example";
    private static final String MANAGER_ELSEWHERE = "jacek.marble@demo.example";
    private static final String COURSE = "Notebook: assigned";
    private static final String VOLUNTARY = "Notebook: voluntary";
    private static final String CAUGHT = "Notebook: caught";
    private static final String EDITED = "Notebook: edited";
    private static final LocalDate SOON = LocalDate.now().plusDays(20);
    private static final LocalDate LATER = LocalDate.now().plusDays(34);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    /** Newcomers are looked for every minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void a_manager_assigns_to_all_room_leaders_and_one_of_them_begins_and_reads_what_changed(
            Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        Page page = manager.page();
        page.navigate(server.address() + "/assignments");
        Look.over(page);
        manager.link("Assign a course").click();
        manager.button("See who gets it").click();
        assertThat(page.locator(".summary")).containsText("Choose a course");
        page.getByLabel("Which course?").selectOption(COURSE);
        page.getByLabel("Everyone with a responsibility").check();
        page.getByLabel("Responsibility", exact()).selectOption("Room leader");
        page.getByLabel("Until when?").fill(SOON.toString());
        page.getByLabel("Required").check();
        page.getByLabel("What is it for?").fill("For our new room.");
        Look.over(page);
        manager.button("See who gets it").click();

        assertThat(manager.heading("Who gets it")).isVisible();
        assertThat(manager.heading("3 people get it")).isVisible();
        assertThat(page.locator("#gets")).containsText("Lena Lullaby");
        Look.over(page);
        manager.button("Change it").click();
        assertThat(page.getByLabel("What is it for?")).hasValue("For our new room.");
        assertThat(page.getByLabel("Until when?")).hasValue(SOON.toString());
        manager.button("See who gets it").click();
        manager.button("Assign").click();
        assertThat(page.getByText("It is assigned.")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(3);
        Look.over(page);

        Learner leader = Learner.on(browsers.device(), server).signIn(LEADER);
        Locator hers = assigned(leader, COURSE);
        assertThat(hers).containsText("Not started");
        assertThat(hers).containsText("From Mabel Mobile");
        assertThat(hers).containsText("For our new room.");
        assertThat(hers).containsText(SOON.format(WRITTEN));
        assertThat(hers).containsText("Required");
        assertThat(hers.getByText("Not for me")).hasCount(0);
        leader.page().getByText("What your manager can see").click();
        assertThat(leader.page().getByText("They never see your notes, your answers"))
                .isVisible();
        Look.over(leader.page());
        leader.button("Start " + COURSE).click();
        leader.begun().turnThePageAndSeeItSaved().exit();
        seesTheNewDate(manager, leader, server);
        seesThatItIsWithdrawn(manager, leader, server);
    }

    private static void seesTheNewDate(Learner manager, Learner leader, Server server) {
        Page page = manager.page();
        page.reload();
        assertThat(row(page, "Lena Lullaby")).containsText("Under way");
        manager.link("Change it").click();
        page.getByLabel("Until when?").fill(LATER.toString());
        manager.button("Change it").click();
        assertThat(page.locator(".summary")).containsText("Say why");
        page.getByLabel("Why do you change it?").fill("The room opens later.");
        Look.over(page);
        manager.button("Change it").click();
        assertThat(page.getByText("It is changed.")).isVisible();
        assertThat(page.locator(".history")).containsText("The room opens later.");

        home(leader, server);
        assertThat(news(leader)).containsText("by " + LATER.format(WRITTEN));
        assertThat(news(leader)).containsText("Mabel Mobile writes: “The room opens later.”");
        assertThat(assigned(leader, COURSE)).containsText("Under way");
        Look.over(leader.page());
        news(leader).getByRole(AriaRole.BUTTON).click();
        assertThat(news(leader)).hasCount(0);
    }

    private static void seesThatItIsWithdrawn(Learner manager, Learner leader, Server server) {
        Page page = manager.page();
        manager.link("Change for Lena Lullaby").click();
        Look.over(page);
        manager.link("Leave it as it is").click();
        manager.link("Add people").click();
        Look.over(page);
        page.getByLabel("Mabel Mobile").check();
        manager.button("Give it to them").click();
        assertThat(page.getByText("They have it now too.")).isVisible();
        manager.link("Withdraw it").click();
        page.getByLabel("Why?").fill("Another course comes.");
        Look.over(page);
        manager.button("Withdraw it").click();
        assertThat(page.getByText("Withdrawn on")).isVisible();
        Look.over(page);

        home(leader, server);
        assertThat(news(leader)).containsText("It is not assigned to you any more.");
        assertThat(news(leader)).containsText("Another course comes.");
        assertThat(leader.page().locator(".rows.assigned > li").filter(with(COURSE)))
                .hasCount(0);
    }

    @Test
    void what_is_voluntary_is_declined_without_a_reason_and_the_manager_sees_it(Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        Page page = manager.page();
        page.navigate(server.address() + "/assign");
        page.getByLabel("Which course?").selectOption(VOLUNTARY);
        page.getByLabel("People by name").check();
        page.getByLabel("Erin Example").check();
        page.getByLabel("Voluntary").check();
        manager.button("See who gets it").click();
        manager.button("Assign").click();
        assertThat(page.getByText("It is assigned.")).isVisible();

        Learner educator = Learner.on(browsers.device(), server).signIn();
        assigned(educator, VOLUNTARY)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Not for me"))
                .click();
        Look.over(educator.page());
        educator.button("Not for me").click();
        educator.page().waitForURL(Pattern.compile(".*/my-learning"));
        assertThat(educator.page().locator(".rows.assigned > li").filter(with(VOLUNTARY)))
                .hasCount(0);
        page.reload();
        assertThat(page.getByText("Erin Example: Said no")).isVisible();
    }

    @Test
    void whoever_comes_later_is_caught_by_a_rule(Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        Page page = manager.page();
        page.navigate(server.address() + "/assign");
        page.getByLabel("Which course?").selectOption(CAUGHT);
        page.getByLabel("Everyone with a responsibility").check();
        page.getByLabel("Responsibility", exact()).selectOption("Key person or educator");
        page.getByLabel("Whoever comes later gets it too").check();
        page.getByLabel("Days that newcomers have for it").fill("28");
        manager.button("See who gets it").click();
        assertThat(page.locator(".said")).containsText("and whoever comes later, with 28 days for it");
        manager.button("Assign").click();
        assertThat(page.getByText("It is assigned.")).isVisible();

        Learner coordinator = Learner.on(browsers.device(), server).signIn(COORDINATOR);
        coordinator.page().navigate(server.address() + "/add-person");
        coordinator.page().getByLabel("First name").fill("Nova");
        coordinator.page().getByLabel("Family name").fill("Newcomer");
        coordinator.page().getByLabel("Setting", exact()).selectOption(settingOf(page));
        coordinator.button("Add").click();

        Await.until("the newcomer is caught", PATIENCE, () -> {
            page.reload();
            return row(page, "Nova Newcomer").count() == 1;
        });
        assertThat(row(page, "Nova Newcomer"))
                .containsText(LocalDate.now().plusDays(28).format(WRITTEN));
    }

    /** Its id. */
    private static String settingOf(Page page) {
        return page.url().replaceFirst(".*[?&]setting=([0-9]+).*", "$1");
    }

    @Test
    void the_second_of_two_who_edit_is_told_and_keeps_what_they_typed(Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        Page page = manager.page();
        page.navigate(server.address() + "/assign");
        page.getByLabel("Which course?").selectOption(EDITED);
        page.getByLabel("People by name").check();
        page.getByLabel("Lena Lullaby").check();
        manager.button("See who gets it").click();
        manager.button("Assign").click();
        assertThat(page.getByText("It is assigned.")).isVisible();
        String address = page.url();

        Learner coordinator = Learner.on(browsers.device(), server).signIn(COORDINATOR);
        coordinator.page().navigate(address);
        coordinator.link("Change it").click();
        coordinator.page().getByLabel("What is it for?").fill("For the hub's day.");
        coordinator.page().getByLabel("Why do you change it?").fill("The day is fixed.");
        manager.link("Change it").click();
        page.getByLabel("Until when?").fill(SOON.toString());
        page.getByLabel("Why do you change it?").fill("A date helps.");
        manager.button("Change it").click();
        assertThat(page.getByText("It is changed.")).isVisible();

        coordinator.button("Change it").click();
        assertThat(coordinator.page().locator(".summary")).containsText("Someone else changed it meanwhile");
        assertThat(coordinator.page().getByLabel("What is it for?")).hasValue("For the hub's day.");
        assertThat(coordinator.page().getByLabel("Why do you change it?")).hasValue("The day is fixed.");
        // What they did not touch is as the first keeps it, and says so.
        assertThat(coordinator.page().getByLabel("Until when?")).hasValue(SOON.toString());
        assertThat(coordinator.page().locator("#due-now"))
                .containsText("Now: " + SOON.format(WRITTEN) + ", changed by Mabel Mobile.");
        Look.over(coordinator.page());
        coordinator.button("Change it").click();
        assertThat(coordinator.page().getByText("It is changed.")).isVisible();
        assertThat(coordinator.page().locator("dl.said")).containsText(SOON.format(WRITTEN));
        assertThat(coordinator.page().locator("dl.said")).containsText("For the hub's day.");

        Learner other = Learner.on(browsers.device().expecting("404"), server).signIn(MANAGER_ELSEWHERE);
        isNotFound(other.page(), address);
        isNotFound(other.page(), address.replace("/assignment?", "/assignments?"));
        isNotFound(other.page(), address.replace("/assignment?", "/assign?"));
        isNotFound(other.page(), address.replace("/assignment?", "/withdraw-assignment?"));
        Learner leader = Learner.on(browsers.device().expecting("404"), server).signIn(LEADER);
        isNotFound(leader.page(), address);
        // She may assign in this setting, in her own room.
        leader.page().navigate(address.replace("/assignment?", "/assign?"));
        assertThat(leader.page().getByLabel("A room", exact())).isVisible();
        assertThat(leader.page().getByLabel("Everyone with a responsibility")).hasCount(0);
    }

    @Test
    void whoever_left_meanwhile_is_said_and_what_was_typed_stays(Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        Page page = manager.page();
        page.navigate(server.address() + "/assign");
        page.getByLabel("Which course?").selectOption(EDITED);
        page.getByLabel("People by name").check();
        page.getByLabel("Erin Example").check();
        page.getByLabel("What is it for?").fill("A long note.");
        manager.button("See who gets it").click();
        assertThat(manager.heading("Who gets it")).isVisible();
        // As if she had left: nobody of this id works here.
        page.locator("input[name=people]").evaluate("each => { each.value = '999999'; }");
        manager.button("Assign").click();
        assertThat(page.locator(".summary")).containsText("does not work here any more");
        assertThat(page.getByLabel("What is it for?")).hasValue("A long note.");
        assertThat(page.getByLabel("People by name")).isChecked();
    }

    private static void isNotFound(Page page, String address) {
        Response answer = Objects.requireNonNull(page.navigate(address));
        assertThat(answer.status()).as(address).isEqualTo(404);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator row(Page page, String person) {
        return page.locator("tbody tr").filter(with(person));
    }

    private static Locator assigned(Learner learner, String course) {
        return learner.page().locator(".rows.assigned > li").filter(with(course));
    }

    /** What changed of the course that this is about. */
    private static Locator news(Learner learner) {
        return learner.page().locator("#news .notice").filter(with(COURSE));
    }

    private static void home(Learner learner, Server server) {
        learner.page().navigate(server.address() + "/my-learning");
    }
}
