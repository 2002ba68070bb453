package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A specialist leader sees of a patch what its settings agreed to show, and writes of visits for their managers alone. */
@ExtendWith(Inspector.class)
class PatchJourney {
    private static final String COORDINATOR = "coordinator@demo.example";
    private static final String SPECIALIST = "specialist@demo.example";

    /** Share names, figures and nothing. */
    private static final String MEADOW = "Make-Believe Meadow Nursery";

    private static final String RUG = "Once Upon a Rug Nursery";
    private static final String CASTLE = "Cardboard Castle Nursery";

    private static final String NOTE = "We moved the mirror to the floor.\nNext time we look at the nappy corner.";

    @Test
    void a_coordinator_gives_a_patch_and_its_leader_sees_what_was_agreed_and_writes_for_the_manager_alone(
            Browsers browsers, Server server) {
        Learner coordinator =
                Learner.on(browsers.device().expecting("404"), server).signIn(COORDINATOR);
        givesAPatch(coordinator);

        Learner specialist =
                Learner.on(browsers.device().expecting("404"), server).signIn(SPECIALIST);
        seesWhatWasAgreed(specialist);
        String address = writes(specialist);
        String setting = address.replaceFirst(".*setting=([0-9]+).*", "$1");
        String note = specialist.link("Change the note of 14 March 2026").getAttribute("href");
        changesInTwoTabs(specialist, browsers, server, note);

        Learner manager = Learner.on(browsers.device().expecting("404"), server).signIn("manager@demo.example");
        manager.page().navigate(server.address() + "/visits?setting=" + setting);
        assertThat(manager.heading("Visits")).isVisible();
        assertThat(manager.page().locator("article")).containsText("Selma Snowflake");
        assertThat(manager.page().locator("article .words")).hasText("What the other tab wrote.");
        assertThat(manager.link("Visits")).hasAttribute("aria-current", "page");
        Look.over(manager.page());

        isAbsent(manager, server, "patch", "patch-setting?setting=" + setting, "reach", "reach.csv");
        isAbsent(coordinator, server, "visits?setting=" + setting, "patch", "visit-note?setting=" + setting, note);
        Learner another = Learner.on(browsers.device().expecting("404"), server).signIn("jacek.marble@demo.example");
        isAbsent(another, server, "visits?setting=" + setting, note);
        isAbsent(specialist, server, "visits?setting=" + setting, "reach", "patch-of?person=1");

        anotherSpecialist(coordinator, browsers, server, setting, note);
        deletes(specialist, server, note);
        manager.page().reload();
        assertThat(manager.page().locator("main")).containsText("Nothing yet.");
    }

    private static void givesAPatch(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("People").first().click();
        page.getByRole(AriaRole.SEARCHBOX).fill("Selma Snowflake");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Selma Snowflake")))
                .first()
                .click();
        coordinator.link("Their patch").click();
        assertThat(coordinator.heading("The patch of Selma Snowflake")).isVisible();
        assertThat(page.getByLabel(MEADOW)).isChecked();
        assertThat(page.getByLabel(CASTLE)).isChecked();
        Look.over(page);
        page.getByLabel("Pretend Puddles Day Nursery").focus();
        page.keyboard().press("Space");
        coordinator.button("Keep").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).containsText("Kept.");
    }

    private static void seesWhatWasAgreed(Learner specialist) {
        Page page = specialist.page();
        specialist.link("My patch").click();
        assertThat(specialist.heading("My patch")).isVisible();
        assertThat(page.locator(".lead")).containsText("4 settings in 3 local authorities.");
        assertThat(row(page, MEADOW)).containsText("Who, and how far");
        assertThat(row(page, RUG)).containsText("How many");
        assertThat(row(page, CASTLE)).containsText("Its name alone");
        Look.over(page);

        specialist.link(CASTLE).click();
        assertThat(page.locator("main")).containsText("Larkshire");
        assertThat(page.locator("main")).containsText("Its name alone.");
        assertThat(page.locator("table")).hasCount(0);
        Look.over(page);
        specialist.link("My patch").first().click();

        specialist.link(RUG).click();
        assertThat(page.locator("main")).containsText("Work there: 5+.");
        assertNoSmallGroup(page);
        assertThat(page.locator("main")).not().containsText("Puddle");
        Look.over(page);
        specialist.link("My patch").first().click();

        specialist.link(MEADOW).click();
        assertThat(row(page, "Mabel Mobile")).isVisible();
        assertThat(row(page, "Erin Example")).containsText("Tuning into Babies");
        assertThat(row(page, "Erin Example")).containsText("Under way");
        Look.over(page);
    }

    /** @return the address of the setting's page, with the note */
    private static String writes(Learner specialist) {
        Page page = specialist.page();
        specialist.link("Write about a visit").click();
        page.getByLabel("On which day").fill("2026-03-14");
        specialist.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Write something first.");
        page.getByLabel("What you saw").fill("Today we saw that Noah slept.");
        Look.over(page);
        specialist.button("Keep").click();
        assertThat(page.locator(".notice")).containsText("It seems that a name is in it: “Noah”.");
        Look.over(page);
        page.getByLabel("What you saw").fill(NOTE);
        specialist.button("Keep").click();
        assertThat(page.locator(".notice")).containsText("Kept.");
        assertThat(page.locator("article")).containsText("14 March 2026");
        assertThat(page.locator("article .words")).hasText(NOTE);
        Look.over(page);
        return page.url();
    }

    private static void changesInTwoTabs(Learner specialist, Browsers browsers, Server server, String note) {
        Page page = specialist.page();
        page.navigate(server.address() + note);
        page.getByLabel("What you saw").fill("What this tab wrote.");
        Learner other = Learner.on(browsers.device(), server).signIn(SPECIALIST);
        other.page().navigate(server.address() + note);
        assertThat(other.page().getByLabel("What you saw")).hasValue(NOTE);
        other.page().getByLabel("What you saw").fill("What the other tab wrote.");
        other.button("Keep").click();
        assertThat(other.page().locator(".notice")).containsText("Kept.");
        specialist.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("You changed this note in another tab");
        assertThat(page.locator(".notice")).containsText("What the other tab wrote.");
        assertThat(page.getByLabel("What you saw")).hasValue("What this tab wrote.");
        Look.over(page);
        page.getByLabel("What you saw").fill("What the other tab wrote.");
        specialist.button("Keep").click();
        assertThat(page.locator(".notice")).containsText("Kept.");
    }

    private static void anotherSpecialist(
            Learner coordinator, Browsers browsers, Server server, String setting, String note) {
        Page page = coordinator.page();
        coordinator.link("People").first().click();
        page.getByRole(AriaRole.SEARCHBOX).fill("Sanjay Rattle");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Sanjay Rattle")))
                .first()
                .click();
        coordinator.link("Put right").click();
        page.getByLabel(Pattern.compile("^Specialist leader")).check();
        coordinator.button("Keep").click();
        assertThat(coordinator.link("Their patch")).isVisible();
        Learner another = Learner.on(browsers.device().expecting("404"), server).signIn("sanjay.rattle@demo.example");
        another.link("My patch").click();
        assertThat(another.page().locator("main")).containsText("No setting is in your patch yet.");
        Look.over(another.page());
        isAbsent(
                another,
                server,
                "patch-setting?setting=" + setting,
                "visit-note?setting=" + setting,
                note,
                note.replace("note", "delete"));
    }

    private static void deletes(Learner specialist, Server server, String note) {
        Page page = specialist.page();
        page.navigate(server.address() + note.replace("visit-note", "visit-delete"));
        assertThat(specialist.heading("Delete this note?")).isVisible();
        Look.over(page);
        specialist.button("Delete it").click();
        assertThat(page.locator(".notice")).containsText("Deleted.");
        assertThat(page.locator("article")).hasCount(0);
    }

    @Test
    void a_coordinator_sees_how_far_courses_reach_and_no_small_group(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn(COORDINATOR);
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("Reach").click();
        assertThat(coordinator.heading("Reach")).isVisible();
        assertThat(page.locator(".counted")).containsText("settings.");
        page.getByText("How these figures are counted").click();
        assertNoSmallGroup(page);
        Look.over(page);

        page.getByLabel("with the people on").selectOption("Tuning into Babies");
        page.locator("#name").fill("meadow");
        coordinator.button("Show").click();
        assertThat(page.locator(".counted")).containsText("1 setting with “meadow” in the name.");
        assertThat(row(page, MEADOW)).containsText("Active");
        assertNoSmallGroup(page);
        Look.over(page);

        page.getByLabel("Show the").selectOption("local authorities");
        coordinator.button("Show").click();
        assertThat(page.locator(".counted")).containsText(Pattern.compile("\\d+ local authorities\\."));
        assertNoSmallGroup(page);
        Look.over(page);
        coordinator.link("Moorborough").click();
        assertThat(page.locator(".counted")).containsText("settings.");
        assertNoSmallGroup(page);

        page.getByLabel("Show the").selectOption("courses");
        coordinator.button("Show").click();
        assertThat(page.locator(".counted")).containsText("courses.");
        assertNoSmallGroup(page);
        Look.over(page);
        coordinator.link("Tuning into Babies").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("On it"))
                .click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("On it")))
                .hasAttribute("aria-sort", "descending");

        String file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("spreadsheet")))
                .getAttribute("href");
        APIResponse csv = page.request().get(server.address() + file);
        assertThat(csv.headers().get("content-disposition")).isEqualTo("attachment; filename=\"reach-settings.csv\"");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines.get(0))
                .startsWith(
                        "\uFEFFSetting,Local authority,Reached,People who work there (at least),On it (at least): Tuning");
        assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> assertThat(line)
                .doesNotContainPattern(",[1-46-9],"));
    }

    /** Figures of people are in fives, or say that there are fewer. */
    private static void assertNoSmallGroup(Page page) {
        List<String> told =
                page.locator("td.number > span:last-child, .figures dd").allInnerTexts();
        assertThat(page.locator("main").innerText()).doesNotContainPattern("\\b([1-46-9]|[0-9]*[1-46-9])\\+");
        assertThat(told)
                .filteredOn(each -> each.matches("Fewer than five|[0-9]*[05]\\+"))
                .isNotEmpty();
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void isAbsent(Learner learner, Server server, String... pages) {
        for (String each : pages) {
            assertThat(learner.page()
                            .request()
                            .get(server.address() + "/" + each.replaceFirst("^/", ""))
                            .status())
                    .as(each)
                    .isEqualTo(404);
        }
    }
}
