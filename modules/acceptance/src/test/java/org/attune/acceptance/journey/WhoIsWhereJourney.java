package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** A coordinator sees who is where, takes it as a file, and opens a lesson for someone again. */
@ExtendWith(Inspector.class)
class WhoIsWhereJourney {

    private static final String COURSE = "Notebook: where";
    private static final String REASON = "The tablet broke half-way, so please do it once more.";

    @Test
    void a_coordinator_sees_who_is_where_and_opens_a_lesson_again_and_the_learner_begins_it_anew(
            Browsers browsers, Server server) {
        Learner educator = Learner.on(browsers.device(), server).signIn().course(COURSE);
        educator.begin().turnThePageAndSeeItSaved().keep("Mine alone.").seesSaved();
        educator.finishTheLesson().seesSaved().exit();
        Learner beginner = Learner.on(browsers.device(), server)
                .signIn("manager@demo.example")
                .course(COURSE);
        beginner.begin().turnThePageAndSeeItSaved().exit();

        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("Who is where on " + COURSE).click();
        assertThat(coordinator.heading("Who is where")).isVisible();
        assertThat(row(page, "Erin Example")).containsText("Baby room");
        assertThat(row(page, "Erin Example")).containsText("1 of 2");
        assertThat(row(page, "Erin Example").locator(".each-lesson li")).hasText(new Pattern[] {
            Pattern.compile("Lesson 1: +Done"),
            Pattern.compile("Lesson 2: +Not started"),
            Pattern.compile("Open a lesson again")
        });
        assertThat(page.locator(".counted")).containsText(" people are on this course.");
        assertThat(page.locator("main")).not().containsText("Mine alone.");
        Look.over(page);

        filters(coordinator);
        takesAFile(coordinator, server);
        opensAgain(coordinator);
        beginsAnew(educator, server);

        page.reload();
        assertThat(page.locator(".notice")).isHidden();
        coordinator.link("What staff did").click();
        assertThat(coordinator.heading("What staff did")).isVisible();
        assertThat(page.locator("tbody tr").first())
                .containsText(
                        "Cora Kaleidoscope opened again: lesson 1, “Lesson 1”, for Erin Example. Reason: " + REASON);
        Look.over(page);
    }

    private static Locator row(Page page, String person) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(person));
    }

    /** Some of the demo's people are on the course too. */
    private static void filters(Learner coordinator) {
        Page page = coordinator.page();
        Locator person = page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Person"));
        page.getByLabel("sorted by").selectOption("-name");
        coordinator.button("Show").click();
        assertThat(person).hasAttribute("aria-sort", "descending");
        assertThat(people(page)).containsSubsequence("Mabel Mobile", "Erin Example");
        person.getByRole(AriaRole.LINK).click();
        assertThat(person).hasAttribute("aria-sort", "ascending");
        assertThat(people(page)).containsSubsequence("Erin Example", "Mabel Mobile");
        page.locator("#name").fill("exam erin");
        page.locator("#who").selectOption("done");
        coordinator.button("Show").click();
        assertThat(page.locator(".counted")).containsText("Nobody with “exam erin” in the name has finished.");
        Look.over(page);
        page.locator("#who").selectOption("under-way");
        coordinator.button("Show").click();
        assertThat(page.locator(".counted")).containsText("1 person with “exam erin” in the name is under way.");
        assertThat(people(page)).containsExactly("Erin Example");
    }

    private static List<String> people(Page page) {
        return page.locator("tbody th").allInnerTexts();
    }

    private static void takesAFile(Learner coordinator, Server server) {
        Page page = coordinator.page();
        String address = page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("spreadsheet")))
                .getAttribute("href");
        APIResponse file = page.request().get(server.address() + address);
        assertThat(file.headers().get("content-type").toLowerCase(Locale.ROOT)).isEqualTo("text/csv;charset=utf-8");
        assertThat(file.headers().get("cache-control")).isEqualTo("no-store");
        assertThat(file.headers().get("content-disposition"))
                .isEqualTo("attachment; filename=\"who-is-where-notebook-where.csv\"");
        List<String> lines = file.text().lines().toList();
        assertThat(lines.get(0))
                .startsWith(
                        "\uFEFFFirst name,Family name,Setting,Room,Version,Where,Lesson: Lesson 1,Lesson: Lesson 2,");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("Erin,Example,").contains(",Under way,Done,Not started,1,2,20");
    }

    private static void opensAgain(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("Open a lesson again for Erin Example").click();
        assertThat(coordinator.heading("Open a lesson again for Erin Example")).isVisible();
        Look.over(page);
        coordinator.button("Go on").click();
        assertThat(page.locator(".summary")).containsText("Choose the lesson");
        page.getByLabel(Pattern.compile("Lesson 1")).check();
        coordinator.button("Go on").click();
        assertThat(page.locator(".summary")).containsText("Say why");
        assertThat(page.getByLabel(Pattern.compile("Lesson 1"))).isChecked();
        Look.over(page);
        page.getByLabel("Why?").fill(REASON);
        coordinator.button("Go on").click();
        assertThat(coordinator.heading("Open lesson 1 again for Erin Example?")).isVisible();
        Look.over(page);
        coordinator.button("Change it").click();
        assertThat(page.getByLabel("Why?")).hasValue(REASON);
        coordinator.button("Go on").click();
        coordinator.button("Open it again").click();
        assertThat(page.locator(".notice")).containsText("Lesson 1, Lesson 1, is open again.");
        Look.over(page);
    }

    private static void beginsAnew(Learner educator, Server server) {
        educator.course(COURSE);
        Page page = educator.page();
        assertThat(page.locator(".notice"))
                .containsText("Your hub has opened lesson 1, Lesson 1, for you again: “" + REASON + "”");
        educator.seesStatus("Lesson 1", "Done");
        Look.over(page);
        educator.link("Open lesson 1").click();
        educator.begun().seesPage(0).seesNote("").turnThePageAndSeeItSaved().exit();
        assertThat(page.locator(".notice")).isHidden();
        educator.seesStatus("Lesson 1", "Done");
        educator.lesson("Lesson 1").seesPage(1).exit();
    }

    @Test
    void who_is_no_coordinator_finds_none_of_it(Browsers browsers, Server server) {
        Learner educator =
                Learner.on(browsers.device().expecting("404"), server).signIn();
        for (String name : List.of(
                "who-is-where?course=1", "who-is-where.csv?course=1", "reopen?course=1&person=1", "staff-actions")) {
            assertThat(educator.page()
                            .request()
                            .get(server.address() + "/" + name)
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        for (String name :
                List.of("who-is-where?course=999999", "who-is-where.csv?course=x", "reopen?course=999999&person=1")) {
            assertThat(coordinator
                            .page()
                            .request()
                            .get(server.address() + "/" + name)
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
    }
}
