package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What expires: a coordinator says how often, a manager writes down what was done, a learner does a course again. */
@ExtendWith(Inspector.class)
class RenewalJourney {
    private static final String COORDINATOR = "coordinator@demo.example";
    private static final String MANAGER = "manager@demo.example";
    private static final String FIRST_AID = "Paediatric first aid";
    private static final String COURSE = "Notebook: renewal";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Test
    void a_coordinator_changes_an_interval_from_a_day_on_and_the_second_of_two_is_told(
            Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn(COORDINATOR);
        Page page = coordinator.page();
        coordinator.link("People").first().click();
        coordinator.link("Renewals").click();
        assertThat(coordinator.heading("What is to be renewed")).isVisible();
        assertThat(page.locator("main")).containsText("Every 3 years, from 1 September 2025");
        assertThat(page.locator("main")).containsText("EYFS statutory framework");
        Look.over(page);
        coordinator.button("Add it").click();
        assertThat(page.locator(".summary")).containsText("Say on which day");
        Look.over(page);

        coordinator.link("Change " + FIRST_AID).click();
        Page other = page.context().newPage();
        other.navigate(page.url());
        says(page, "24", "2090-01-01", "A newer framework");
        assertThat(page.locator("[role=status]")).containsText("Kept.");
        assertThat(page.locator("main")).containsText("Every 2 years");
        Look.over(page);

        says(other, "30", "2091-01-01", "Another framework");
        assertThat(other.locator(".summary")).containsText("Someone changed this");
        assertThat(other.locator("main")).containsText("A newer framework");
        assertThat(other.getByLabel("Renewed after how many months?")).hasValue("30");
        assertThat(other.getByLabel("Who says so?")).hasValue("Another framework");
        Look.over(other);
        other.locator("#say").click();
        assertThat(other.locator("main")).containsText("Every 30 months");
        other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Put right what holds from 1 January 2091"))
                .click();
        assertThat(other.locator("main")).containsText("This changes the renew-by date");
        Look.over(other);
        other.locator("#remove").click();
        assertThat(other.locator("main")).not().containsText("Every 30 months");
        assertThat(other.locator("main")).containsText("Every 2 years");
    }

    private static void says(Page page, String months, String from, String source) {
        page.getByLabel("Renewed after how many months?").fill(months);
        page.getByLabel("From which day on?").fill(from);
        page.getByLabel("Who says so?").fill(source);
        page.locator("#say").click();
    }

    @Test
    void a_manager_writes_down_first_aid_and_sees_by_when_it_is_renewed_and_the_person_sees_it_too(
            Browsers browsers, Server server) {
        LocalDate longAgo = LocalDate.now().minusMonths(40);
        LocalDate lately = LocalDate.now().minusMonths(2);
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        Page page = manager.page();
        page.navigate(server.address() + "/renewals");
        assertThat(manager.heading("Renewals")).isVisible();
        Look.over(page);
        manager.button("Write it down").click();
        assertThat(page.locator(".summary")).containsText("Choose what they did");
        writes(page, List.of(), lately);
        assertThat(page.locator(".summary")).containsText("Tick at least one person");
        assertThat(page.getByLabel("On which day?")).hasValue(lately.toString());
        Look.over(page);

        writes(page, List.of("Erin Example", "Lena Lullaby", "Mabel Mobile"), lately);
        assertThat(page.locator("[role=status]")).containsText("Written down for 3 people");
        assertThat(row(page, "Lena Lullaby")).containsText("Renew by " + DATE.format(lately.plusMonths(36)));
        assertThat(row(page, "Lena Lullaby")).containsText("In date");
        Look.over(page);

        // Two put the same right, and the second is told.
        row(page, "Erin Example")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Put right")))
                .click();
        Page second = Learner.on(browsers.device(), server).signIn(COORDINATOR).page();
        second.navigate(page.url());
        Look.over(page);
        page.getByLabel("On which day was it?").fill(longAgo.toString());
        page.locator("#keep").click();
        assertThat(page.locator("[role=status]")).containsText("Put right.");
        assertThat(row(page, "Erin Example")).containsText("Expired");
        assertThat(page.locator("tbody tr").first()).containsText("First-aid holder (PFA) here");
        assertThat(page.locator("tbody tr:not(.lacking)").first()).containsText("Expired");
        second.getByLabel("On which day was it?").fill(lately.minusDays(1).toString());
        second.locator("#keep").click();
        assertThat(second.locator(".summary")).containsText("Someone changed this");
        assertThat(second.locator("main")).containsText("Kept meanwhile: " + DATE.format(longAgo));
        assertThat(second.getByLabel("On which day was it?"))
                .hasValue(lately.minusDays(1).toString());
        Look.over(second);

        filters(page);
        String file = page.request()
                .get(server.address() + "/renewals.csv?setting="
                        + page.locator("#people").evaluate("() => new URL(location).searchParams.get('setting')")
                        + "&state=expired")
                .text();
        assertThat(file)
                .contains("Person,Answers for,What", "Erin Example", "Expired," + longAgo)
                .doesNotContain("Lena Lullaby");

        Learner educator = Learner.on(browsers.device(), server).signIn();
        educator.page().navigate(server.address() + "/record");
        assertThat(educator.heading("What your manager wrote down")).isVisible();
        assertThat(row(educator.page(), FIRST_AID)).containsText("Mabel Mobile");
        assertThat(row(educator.page(), FIRST_AID)).containsText("Expired");
        Look.over(educator.page());
        Learner stranger =
                Learner.on(browsers.device().expecting("404"), server).signIn();
        stranger.page().navigate(server.address() + "/renewals");
        assertThat(stranger.page().locator("main")).not().containsText(FIRST_AID);
    }

    /** By the keyboard: a row's box, then the form below. */
    private static void writes(Page page, List<String> people, LocalDate day) {
        for (String each : people) {
            Locator box = page.getByRole(
                    AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(each).setExact(true));
            box.focus();
            page.keyboard().press("Space");
            assertThat(box).isChecked();
        }
        page.getByLabel("What did they do?").selectOption(FIRST_AID);
        page.getByLabel("On which day?").fill(day.toString());
        page.locator("#write-down").focus();
        page.keyboard().press("Enter");
    }

    private static void filters(Page page) {
        page.locator("#what").selectOption(FIRST_AID);
        page.locator("#state").selectOption("expired");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/renewals\\?setting=[0-9]+&what=[0-9]+&state=expired"));
        assertThat(page.locator(".counted")).containsText("“Expired”");
        assertThat(row(page, "Erin Example")).isVisible();
        assertThat(row(page, "Lena Lullaby")).hasCount(0);
    }

    private static Locator row(Page page, String words) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void a_course_is_done_again_and_has_two_certificates(Browsers browsers, Server server) {
        Page rules = Learner.on(browsers.device(), server).signIn(COORDINATOR).page();
        rules.navigate(server.address() + "/renewal-rules");
        rules.getByLabel("What is it?").selectOption("The course “" + COURSE + "”");
        rules.getByLabel("Renewed after how many months?").fill("1");
        rules.getByLabel("From which day on?").fill("2026-01-01");
        rules.getByLabel("Who says so?").fill("The hub");
        rules.locator("#add").click();
        assertThat(rules.locator("[role=status]")).containsText("Added.");

        Learner educator = Learner.on(browsers.device(360), server).signIn("hamza.skittle@demo.example");
        Page page = educator.page();
        educator.course(COURSE)
                .begin()
                .keep("From the first time")
                .finishTheLesson()
                .seesSaved()
                .exit();
        educator.lesson("Lesson 2").finishTheLesson().seesSaved().exit();
        assertThat(page.locator(".notice.care")).containsText("Due within 3 months. Renew by");
        Look.over(page);

        page.navigate(server.address() + "/my-learning");
        assertThat(educator.heading("To renew")).isVisible();
        Look.over(page);
        educator.link("Do it again " + COURSE).click();
        assertThat(educator.heading("Do “" + COURSE + "” again?")).isVisible();
        Look.over(page);
        educator.button("Begin it again").click();
        page.waitForURL(Pattern.compile(".*/course\\?.*"));
        assertThat(page.locator("main")).containsText("0 of 2 lessons");
        assertThat(page.locator("main")).containsText("You are doing this course again");
        educator.seesStatus("Lesson 1", "Not started");
        Look.over(page);

        educator.begin().finishTheLesson().seesSaved().exit();
        educator.seesStatus("Lesson 1", "Done").seesStatus("Lesson 2", "Not started");
        page.navigate(server.address() + "/record");
        assertThat(row(page, COURSE)).hasCount(2);
        assertThat(row(page, COURSE).locator(".code")).hasCount(1);
        educator.course(COURSE).lesson("Lesson 2").finishTheLesson().seesSaved().exit();
        assertThat(page.locator(".notice").first()).containsText("You finished this course");
        page.navigate(server.address() + "/record");
        assertThat(row(page, COURSE).locator(".code")).hasCount(2);
        List<String> codes = row(page, COURSE).locator(".code").allInnerTexts();
        assertThat(codes.get(0)).isNotEqualTo(codes.get(1));
        Look.over(page);
    }
}
