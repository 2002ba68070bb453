package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager looks after the rooms and people of the own setting, and of no other. */
@ExtendWith(Inspector.class)
class StaffJourney {
    private static final String COORDINATOR = "coordinator@demo.example";
    private static final String MANAGER_ELSEWHERE = "manager@demo.example";
    private static final String WORKS_ELSEWHERE = "dilys.skittle@demo.example";
    private static final String PASSWORD = "three words together";
    private static final String SETTING = "Paper Boat Nursery";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void a_manager_looks_after_rooms_and_people_and_who_leaves_keeps_what_is_theirs(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn(COORDINATOR);
        String setting = addsASetting(coordinator);
        String code = addsAManager(coordinator);
        Learner mona = comesIn(Learner.on(browsers.device(), server), server, code, "Mona");
        Page page = mona.page();
        page.navigate(server.address() + "/staff");
        assertThat(mona.heading("Rooms and people")).isVisible();
        Look.over(page);

        addsARoom(mona, "Baby room", "0", "15");
        addsARoom(mona, "Toddler room", "15", "36");
        ofTwoWhoChangeARoomTheSecondIsTold(mona, coordinator, server, setting);
        Learner nora = addsSomeone(mona, Learner.on(browsers.device(), server), server);
        givesAndEndsResponsibilities(mona);
        movesToAnotherRoom(mona);
        decides(mona);
        asksSomeoneWhoWorksElsewhere(mona, Learner.on(browsers.device(), server));
        leaves(mona, nora, server);

        Device elsewhere = browsers.device().expecting("404");
        seesNothing(Learner.on(elsewhere, server).signIn(MANAGER_ELSEWHERE), server, setting);
    }

    /** @return its id */
    private static String addsASetting(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("People").click();
        coordinator.link("Settings").click();
        page.getByLabel("Name of the setting").fill(SETTING);
        page.getByLabel("Local authority").fill("Boatshire");
        coordinator.button("Add").click();
        assertThat(page.getByText("Added.")).isVisible();
        coordinator.link("Change " + SETTING).click();
        coordinator.link("Rooms and people").click();
        assertThat(page.getByText("0 people work here")).isVisible();
        Look.over(page);
        return page.url().replaceFirst(".*setting=", "");
    }

    private static String addsAManager(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("Add someone").click();
        page.getByLabel("First name").fill("Mona");
        page.getByLabel("Family name").fill("Boatman");
        page.getByLabel("Manager").check();
        assertThat(page.getByText("They will work at")).containsText(SETTING);
        coordinator.button("Add").click();
        return page.locator(".code").innerText();
    }

    private static Learner comesIn(Learner phone, Server server, String code, String name) {
        Page page = phone.page();
        page.navigate(server.address() + "/start?key=" + code);
        phone.button("Choose my password").click();
        page.getByLabel("Choose a password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        phone.button("Keep it and go in").click();
        assertThat(phone.heading("What is your name?")).isVisible();
        phone.button("Go on").click();
        assertThat(page.getByLabel(SETTING)).isChecked();
        phone.button("Go on").click();
        page.getByLabel("Educator or key person").check();
        phone.button("Go on").click();
        page.getByLabel("Babies under 1").check();
        phone.button("Go on").click();
        phone.button("Go on").click();
        phone.button("That is right: begin").click();
        assertThat(phone.heading("Hello " + name)).isVisible();
        return phone;
    }

    private static void addsARoom(Learner mona, String name, String from, String to) {
        Page page = mona.page();
        mona.link("Add a room").click();
        page.getByLabel("What is it called?").fill(name);
        page.getByLabel("Youngest, in months").fill(from);
        page.getByLabel("Children move on at, in months").fill(from);
        mona.button("Add it").click();
        assertThat(page.locator(".summary")).containsText("has to be higher than the youngest");
        assertThat(page.getByLabel("What is it called?")).hasValue(name);
        Look.over(page);
        page.getByLabel("Children move on at, in months").fill(to);
        // With the keyboard alone, as some work.
        page.getByLabel("Children move on at, in months").press("Enter");
        assertThat(page.getByText("The room is kept.")).isVisible();
    }

    private static void ofTwoWhoChangeARoomTheSecondIsTold(
            Learner mona, Learner coordinator, Server server, String setting) {
        Page second = coordinator.page();
        second.navigate(server.address() + "/staff?setting=" + setting);
        coordinator.link("Change Toddler room").click();
        second.getByLabel("What is it called?").fill("Garden room");

        mona.link("Change Toddler room").click();
        mona.page().getByLabel("Children move on at, in months").fill("30");
        mona.button("Keep").click();
        assertThat(mona.page().getByText("The room is kept.")).isVisible();

        coordinator.button("Keep").click();
        assertThat(second.locator(".summary")).containsText("Somebody changed this room");
        assertThat(second.getByLabel("What is it called?")).hasValue("Garden room");
        Look.over(second);
    }

    private static Learner addsSomeone(Learner mona, Learner phone, Server server) {
        Page page = mona.page();
        mona.link("Add someone").click();
        assertThat(page.getByLabel("Hub coordinator")).hasCount(0);
        page.getByLabel("First name").fill("Nora");
        page.getByLabel("Family name").fill("Boatwright");
        Look.over(page);
        mona.button("Add").click();
        assertThat(mona.heading("A start code to hand over")).isVisible();
        String code = page.locator(".code").innerText();
        Look.over(page);
        mona.link("Rooms and people").first().click();
        assertThat(person(page, "Nora Boatwright")).containsText("Has not come in yet");
        return comesIn(phone, server, code, "Nora");
    }

    private static void givesAndEndsResponsibilities(Learner mona) {
        Page page = mona.page();
        mona.link("Nora Boatwright").click();
        page.getByLabel("Responsibility").selectOption("First-aid holder (PFA)");
        page.getByLabel("First day").fill("");
        mona.button("Give it").click();
        assertThat(page.locator(".summary")).containsText("Type a day");
        assertThat(page.getByLabel("Responsibility")).hasValue("FIRST_AIDER");
        Look.over(page);
        page.getByLabel("First day").fill(TODAY.minusMonths(1).toString());
        mona.button("Give it").click();
        assertThat(page.getByText("Kept.")).isVisible();
        Look.over(page);

        // The same page, seen before another window gave something.
        Page another = page.context().newPage();
        another.navigate(page.url());
        another.getByLabel("Responsibility").selectOption("SENCO");
        another.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give it"))
                .click();
        assertThat(another.getByText("Kept.")).isVisible();
        another.close();
        page.getByLabel("Responsibility").selectOption("Cover");
        mona.button("Give it").click();
        assertThat(page.locator(".summary")).containsText("Somebody changed what they answer for");
        assertThat(page.getByLabel("Responsibility")).hasValue("COVER");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Change First-aid holder")))
                .click();
        page.getByLabel("Last day of it").fill(TODAY.plusYears(1).toString());
        Look.over(page);
        mona.button("Keep the last day").click();
        assertThat(person(page, "Nora Boatwright")).containsText("until");
    }

    private static void movesToAnotherRoom(Learner mona) {
        Page page = mona.page();
        mona.link("Nora Boatwright").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Change Key person")))
                .click();
        page.getByLabel("Room").selectOption("Baby room");
        mona.button("Move").click();
        assertThat(page.getByText("Moved. Where they were before stays on record."))
                .isVisible();
        mona.link("Rooms and people").first().click();
        assertThat(person(page, "Nora Boatwright")).containsText("Key person or educator, Baby room");
        assertThat(page.getByText("1 person works in it.")).isVisible();
        mona.link("Change Baby room").click();
        mona.button("Close this room").click();
        assertThat(page.locator(".summary")).containsText("Somebody works in it still");
        mona.link("Rooms and people").first().click();
        mona.link("Change Toddler room").click();
        mona.button("Close this room").click();
        assertThat(page.getByText("The room is closed.")).isVisible();
        assertThat(page.getByText("Closed since")).isVisible();
    }

    private static void decides(Learner mona) {
        Page page = mona.page();
        mona.link("Decide anew").click();
        page.getByLabel("Yes").check();
        page.getByLabel("Figures, and nobody’s name").check();
        Look.over(page);
        mona.button("Keep").click();
        assertThat(page.getByText("Kept. It counts from now on.")).isVisible();
        assertThat(page.locator("dl.about")).containsText("Figures, and nobody’s name");
    }

    private static void asksSomeoneWhoWorksElsewhere(Learner mona, Learner dilys) {
        Page page = mona.page();
        for (String name : List.of("nobody.of.this.name@demo.example", WORKS_ELSEWHERE)) {
            mona.link("Ask someone who has an account").click();
            Look.over(page);
            page.getByLabel("Their sign-in name").fill(name);
            page.getByLabel("What they answer for").selectOption("Cover");
            mona.button("Ask them").click();
            assertThat(page.getByText("Asked. Whoever has this sign-in name")).isVisible();
            assertThat(page.getByText(name)).isVisible();
        }
        Look.over(page);

        dilys.signIn(WORKS_ELSEWHERE);
        assertThat(dilys.heading(SETTING + " says that you work there")).isVisible();
        Look.over(dilys.page());
        dilys.button("Yes, I work there").click();
        assertThat(dilys.page().getByText("You belong to the setting from today on."))
                .isVisible();
        page.reload();
        assertThat(person(page, "Dilys Skittle")).containsText("Cover");
        assertThat(page.getByText(WORKS_ELSEWHERE)).hasCount(0);
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Dilys Skittle"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(mona.button("Make a start code")).hasCount(0);
        assertThat(page.getByText("Ask your hub’s coordinators for a fresh code"))
                .isVisible();
        Look.over(page);
        mona.link("Rooms and people").first().click();
    }

    private static void leaves(Learner mona, Learner nora, Server server) {
        Page page = mona.page();
        mona.link("Nora Boatwright").click();
        mona.link("Leaves this setting").click();
        Look.over(page);
        mona.button("Keep the last day").click();
        assertThat(page.getByText("Kept. After the last day")).isVisible();
        assertThat(person(page, "Nora Boatwright")).containsText("until");
        mona.link("Nora Boatwright").click();
        mona.link("Leaves this setting").click();
        page.getByLabel("Last day here").fill(TODAY.minusDays(1).toString());
        mona.button("Keep the last day").click();
        assertThat(page.getByText("Kept. After the last day")).isVisible();
        assertThat(person(page, "Nora Boatwright")).hasCount(0);
        page.getByText("Who worked here before (1)").click();
        assertThat(page.locator("details.fold")).containsText("Nora Boatwright");
        Look.over(page);

        nora.page().navigate(server.address() + "/record");
        assertThat(nora.heading("My record")).isVisible();
    }

    private static void seesNothing(Learner elsewhere, Server server, String setting) {
        Page page = elsewhere.page();
        for (String each : List.of(
                "/staff?setting=",
                "/staff-room?setting=",
                "/staff-ask?setting=",
                "/staff-choices?setting=",
                "/add-person?setting=",
                "/add-people?setting=",
                "/staff-person?person=1&setting=",
                "/staff-leave?person=1&setting=",
                "/staff-duty?person=1&duty=1&setting=")) {
            Response answer = page.navigate(server.address() + each + setting);
            assertThat(answer.status()).as(each).isEqualTo(404);
        }
    }

    private static Locator person(Page page, String name) {
        return page.locator("table[aria-labelledby=people] tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
