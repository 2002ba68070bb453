package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What someone writes is theirs: found again, changed, deleted, taken along, and never lost on its way. */
@ExtendWith(Inspector.class)
class LearningLogJourney {

    private static final String COURSE = "Notebook: learning-log";
    private static final String EDUCATOR = "jacek.pompom@demo.example";
    private static final String OTHER = "ewa.drizzle@demo.example";
    private static final String PROSE = "\n“He rubs one foot” – tired, isn't he? select … from 👶\nولد نائم café";

    @Test
    void an_educator_writes_finds_changes_and_deletes(Browsers browsers, Server server) throws IOException {
        Device phone = browsers.device(360);
        Learner educator = Learner.on(phone, server).signIn("yusuf.sandpit@demo.example");
        Page page = educator.page();
        educator.link("My log").click();
        assertThat(page.getByText("Nothing yet.")).isVisible();
        assertThat(page.getByText("only you")).isVisible();
        look(page);

        noteInTheLesson(educator, server);
        page.navigate(server.address() + "/log");
        assertThat(entry(page, "Written in the lesson.")).containsText("Lesson 1");
        assertThat(entry(page, "Written in the lesson.")).containsText(COURSE);

        educator.link("Write a note").click();
        look(page);
        educator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Write something first");
        page.locator("#about").selectOption("1. Lesson 1");
        note(page).fill(PROSE + " I saw Ada.");
        educator.button("Keep").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“Ada”");
        assertThat(note(page)).hasValue(PROSE + " I saw Ada.");
        look(page);
        educator.button("Keep it as it is").click();
        assertThat(page.getByText("Kept.")).isVisible();
        assertThat(entry(page, "I saw Ada.")).containsText("Lesson 1");
        look(page);

        searches(educator, page);
        inTwoTabs(educator, phone, server);
        tooLong(educator, server);
        takesItAlong(educator, server);

        page.navigate(server.address() + "/log");
        entry(page, "Of the second tab")
                .getByRole(AriaRole.LINK, named("Delete"))
                .click();
        assertThat(educator.heading("Delete this note?")).isVisible();
        look(page);
        educator.button("Delete it").click();
        assertThat(page.getByText("Deleted.")).isVisible();
        entry(page, "Written in the lesson.")
                .getByRole(AriaRole.LINK, named("Delete"))
                .click();
        educator.button("Delete it").click();
        assertThat(page.getByText("Nothing yet.")).isVisible();
    }

    /** As a lesson of ours keeps a plan. */
    private static void noteInTheLesson(Learner educator, Server server) {
        educator.course(COURSE).begin();
        educator.sent("Written in the lesson.", () -> educator.packageFrame().evaluate("""
                () => {
                  scorm.set("cmi.comments_from_learner.0.comment", "Written in the lesson.");
                  scorm.commit();
                }"""));
        educator.exit();
        assertThat(educator.link("Write a note about this course")).isVisible();
        educator.link("What you wrote in this course").click();
        assertThat(educator.page().locator(".written")).containsText("Written in the lesson.");
        look(educator.page());
    }

    private static void searches(Learner educator, Page page) {
        page.getByLabel("With these words").fill("CAFE foot");
        educator.button("Show").click();
        assertThat(page.getByText("1 entry")).isVisible();
        assertThat(page.locator(".entry")).containsText("rubs one foot");
        assertThat(page).hasURL(Pattern.compile(".*/log\\?search=yes$"));
        look(page);
        page.getByLabel("With these words").fill("nothing like it");
        educator.button("Show").click();
        assertThat(page.getByText("0 entries")).isVisible();
        page.locator("#words").fill("");
        page.locator("#of").selectOption("Notes about no course");
        educator.button("Show").click();
        assertThat(page.getByText("0 entries")).isVisible();
        educator.link("Show everything").click();
        assertThat(page.locator(".entry")).hasCount(2);
    }

    private static void inTwoTabs(Learner educator, Device phone, Server server) {
        Page page = educator.page();
        entry(page, "I saw Ada.").getByRole(AriaRole.LINK, named("Change")).click();
        assertThat(note(page)).hasValue(PROSE + " I saw Ada.");
        Learner second = Learner.on(phone, server);
        second.page().navigate(page.url());
        note(page).fill("Of the first tab.");
        educator.button("Keep").click();
        assertThat(page.getByText("Kept.")).isVisible();

        note(second.page()).fill("Of the second tab: " + PROSE);
        second.button("Keep").click();
        assertThat(second.page().locator(".summary")).containsText("in another tab");
        assertThat(second.page().locator(".notice .words")).hasText("Of the first tab.");
        assertThat(note(second.page())).hasValue("Of the second tab: " + PROSE);
        look(second.page());
        second.button("Keep").click();
        assertThat(second.page().getByText("Kept.")).isVisible();
        assertThat(second.page().locator(".entry")).hasCount(2);

        // Deleted in the one, kept in the other.
        entry(second.page(), "Of the second tab")
                .getByRole(AriaRole.LINK, named("Change"))
                .click();
        page.navigate(second.page().url());
        educator.link("Delete").click();
        educator.button("Delete it").click();
        assertThat(page.getByText("Deleted.")).isVisible();
        second.button("Keep").click();
        assertThat(second.page().locator(".summary")).containsText("You deleted this note");
        second.button("Keep").click();
        assertThat(second.page().getByText("Kept.")).isVisible();
        second.page().close();
    }

    private static void tooLong(Learner educator, Server server) {
        Page page = educator.page();
        page.navigate(server.address() + "/log-note");
        String tooLong = "🙂".repeat(20_001);
        note(page).fill(tooLong);
        educator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("20,001");
        assertThat(note(page)).hasValue(tooLong);
        note(page).fill("");
    }

    private static void takesItAlong(Learner educator, Server server) throws IOException {
        Page page = educator.page();
        page.onceDialog(leaving -> leaving.accept());
        page.navigate(server.address() + "/log");
        Download text = page.waitForDownload(() -> educator.link("Save as text").click());
        assertThat(Files.readString(text.path()))
                .contains("Of the second tab: \r\n“He rubs", "ولد نائم", "Written in the lesson.", COURSE);
        Download json = page.waitForDownload(() -> educator.link("Save as JSON").click());
        assertThat(Files.readString(json.path())).contains("\"kind\":", "select … from 👶\\nولد");
        educator.link("Print").click();
        assertThat(educator.button("Print")).isVisible();
        assertThat(page.locator(".entry")).hasCount(2);
        look(page);
    }

    @Test
    void what_is_typed_outlives_the_web_session_and_the_network_and_is_nobody_elses(Browsers browsers, Server server) {
        Device tablet = browsers.device(360).expecting("403").expecting("ERR_INTERNET_DISCONNECTED");
        Learner educator = Learner.on(tablet, server).signIn(EDUCATOR);
        Page page = educator.page();
        page.navigate(server.address() + "/log-note");
        note(page).fill(PROSE);

        tablet.offline(true);
        educator.button("Keep").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be reached");
        assertThat(note(page)).hasValue(PROSE);
        look(page);
        tablet.offline(false);

        tablet.endWebSession();
        educator.button("Keep").click();
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("You were signed out");
        Page again = page.waitForPopup(
                () -> educator.link("Sign in again in a new tab").click());
        Learner.in(again, server).typeSignIn(EDUCATOR);
        again.waitForURL(Pattern.compile(".*/log-note.*"));
        again.close();
        educator.button("Go on").click();
        assertThat(note(page)).hasValue(PROSE);
        educator.button("Keep").click();
        assertThat(page.getByText("Kept.")).isVisible();
        entry(page, "rubs one foot").getByRole(AriaRole.LINK, named("Change")).click();
        String mine = page.url();
        note(page).fill("Begun by the first.");

        tablet.endWebSession();
        Learner next = Learner.on(tablet, server).signIn(OTHER);
        educator.button("Keep").click();
        assertThat(educator.heading("What was typed here belongs to someone else"))
                .isVisible();
        next.page().navigate(server.address() + "/log");
        assertThat(next.page().getByText("Nothing yet.")).isVisible();
        next.page().navigate(server.address() + "/log?search=yes");
        assertThat(next.page().locator("html")).not().containsText("foot");
        tablet.expecting("404");
        next.page().navigate(mine);
        assertThat(next.page().locator("html")).not().containsText("foot");
        assertThat(note(next.page())).isHidden();
    }

    private static Locator note(Page page) {
        return page.getByLabel("Your note");
    }

    private static Locator entry(Page page, String words) {
        return page.locator(".entry").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator.GetByRoleOptions named(String beginning) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + beginning));
    }

    /** Looks, and takes up the phone again. */
    private static void look(Page page) {
        Look.over(page);
        page.setViewportSize(360, 740);
    }
}
