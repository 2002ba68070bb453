package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator makes a course, publishes it and its next version, moves people, and archives it. */
@ExtendWith(Inspector.class)
class CourseDeskJourney {

    private static final String COURSE = "Rocking and waiting";
    private static final String EDUCATOR = "hamza.skittle@demo.example";
    private static final String OTHER = "maeve.rainbow@demo.example";
    private static final String NOTE = "“He rubs one foot” – tired, or ready? select … from 👶\nThen I waited.";

    @Test
    void a_coordinator_makes_a_course_and_people_finish_it_move_on_and_keep_it(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        makeTheDraft(coordinator);
        publish(coordinator, "1");

        Device tablet = browsers.device();
        Learner other = Learner.on(tablet, server).signIn(OTHER).course(COURSE);
        other.button("Start").click();
        other.page().getByLabel("What did you notice?").fill("Something of mine.");
        other.button("Keep").click();
        assertThat(other.page().getByText("Kept.")).isVisible();

        // A form of someone else is answered so, and the browser tells its console.
        Device device = browsers.device(360).expecting("403");
        Learner educator = Learner.on(device, server).signIn(EDUCATOR);
        finishTheCourse(educator, device, server);

        makeTheNextVersion(coordinator);
        other.page().navigate(server.address() + "/my-learning");
        other.link(COURSE).first().click();
        assertThat(other.link("A guide to waiting")).isVisible();
        assertThat(other.link("A better guide")).isHidden();

        Learner elsewhere = Learner.on(tablet, server);
        elsewhere.page().navigate(server.address() + "/my-learning");
        elsewhere.link(COURSE).first().click();
        elsewhere.link("Think back").click();
        Locator text = elsewhere.page().getByLabel("What did you notice?");
        text.click();
        text.fill("Begun before the move.");
        isAskedBeforeLeaving(elsewhere.page());
        assertThat(text).hasValue("Begun before the move.");

        move(coordinator);
        seesTheMove(other, server);
        elsewhere.button("Keep").click();
        assertThat(elsewhere.page().getByText("Kept.")).isVisible();
        findsWhatTheyWrote(elsewhere);
        archive(coordinator, other, server);
    }

    private static void makeTheDraft(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("New course").click();
        assertThat(coordinator.heading("New course")).isVisible();
        Look.over(page);
        coordinator.button("Begin the draft").click();
        assertThat(page.locator(".summary")).containsText("Give the course a title");
        page.getByLabel("What is it called?").fill(COURSE);
        coordinator.button("Begin the draft").click();
        assertThat(coordinator.heading(COURSE)).isVisible();
        Look.over(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change what it says"))
                .click();
        page.getByLabel("Summary").fill("How to wait for a baby’s turn. For everyone in the baby room.");
        page.getByLabel("Minutes in all").fill("soon");
        coordinator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("as a number");
        assertThat(page.getByLabel("Summary"))
                .hasValue("How to wait for a baby’s turn. For everyone in the baby room.");
        Look.over(page);
        page.getByLabel("Minutes in all").fill("");
        page.getByLabel("What people take away").fill("To wait.\nTo notice.");
        coordinator.button("Keep").click();

        coordinator.link("a package").click();
        Locator choice = page.locator("#resource");
        String wanted = choice.locator("option")
                .filter(new Locator.FilterOptions().setHasText("Notebook: desk-2004"))
                .getAttribute("value");
        choice.selectOption(new SelectOption().setValue(wanted));
        Look.over(page);
        coordinator.button("Add it").click();
        coordinator.link("a link").click();
        page.getByLabel("Title").fill("A guide to waiting");
        page.getByLabel("Address").fill("javascript:alert(1)");
        coordinator.button("Add it").click();
        assertThat(page.locator(".summary")).containsText("not a web address");
        Look.over(page);
        page.getByLabel("Address").fill("https://www.guide.example/waiting");
        coordinator.button("Add it").click();
        coordinator.link("a reflection").click();
        page.getByLabel("Title").fill("Think back");
        page.getByLabel("Question").fill("What did you notice?");
        Look.over(page);
        coordinator.button("Add it").click();

        Locator parts = page.locator(".parts h3");
        assertThat(parts).hasText(new String[] {"Notebook: desk-2004", "A guide to waiting", "Think back"});
        for (int i = 0; i < 2; i++) {
            Locator up = page.getByLabel("Move “Think back” up");
            up.focus();
            page.keyboard().press("Enter");
            assertThat(parts.nth(1 - i)).hasText("Think back");
        }
        Look.over(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change what finishing means"))
                .click();
        page.getByLabel("doing these parts").check();
        coordinator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Tick at least one part");
        assertThat(page.getByLabel("doing these parts")).isChecked();
        page.getByLabel("Think back").check();
        page.getByLabel("A guide to waiting").check();
        Look.over(page);
        coordinator.button("Keep").click();
        assertThat(page.getByText("People finish by doing “Think back” and “A guide to waiting”."))
                .isVisible();
    }

    private static void publish(Learner coordinator, String version) {
        coordinator.link("Go on to publishing").click();
        assertThat(coordinator.button("Publish")).isVisible();
        Look.over(coordinator.page());
        coordinator.button("Publish").click();
        assertThat(coordinator
                        .page()
                        .getByText("Version " + version + " is published.")
                        .first())
                .isVisible();
        Look.over(coordinator.page());
    }

    private static void finishTheCourse(Learner educator, Device device, Server server) {
        Page page = educator.page();
        educator.course(COURSE);
        Look.over(page);
        page.setViewportSize(360, 740);
        educator.button("Start").click();
        assertThat(educator.heading("Think back")).isVisible();
        educator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Write something first");
        Look.over(page);

        someoneElseSendsIt(educator, device, server);

        // While she writes, she is signed out: what she typed goes on with her.
        signedOutWhileWriting(educator, device);
        Page second = page.waitForPopup(
                () -> educator.link("Sign in again in a new tab").click());
        Learner.in(second, server).typeSignIn(EDUCATOR);
        second.waitForURL(Pattern.compile(".*/reflection.*"));
        second.close();
        educator.button("Go on").click();
        assertThat(page.getByLabel("What did you notice?")).hasValue(NOTE);
        educator.button("Keep").click();
        assertThat(page.getByText("Kept.")).isVisible();
        assertThat(page.getByLabel("What did you notice?")).hasValue(NOTE);
        Look.over(page);

        assertThat(educator.link("Next: Lesson 1")).isVisible();
        page.locator(".back a").click();
        educator.link("A guide to waiting").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Open guide"))))
                .hasAttribute("href", "https://www.guide.example/waiting");
        Look.over(page);
        educator.button("I have read it").click();
        assertThat(page.getByText("You said that you have read this")).isVisible();
        Look.over(page);
        page.locator(".back a").click();
        assertThat(page.getByText("You finished this course")).isVisible();
        educator.seesStatus("Think back", "Done").seesStatus("Lesson 1", "Not started");
        Look.over(page);
    }

    private static void signedOutWhileWriting(Learner educator, Device device) {
        educator.page().getByLabel("What did you notice?").fill(NOTE);
        device.endWebSession();
        educator.button("Keep").click();
        assertThat(educator.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(Pattern.compile("You were signed out"))))
                .isVisible();
        Look.over(educator.page());
    }

    /** Who is on the course too, and takes the tablet next. */
    private static void someoneElseSendsIt(Learner educator, Device device, Server server) {
        Page page = educator.page();
        String writing = page.url();
        signedOutWhileWriting(educator, device);
        Learner next = Learner.on(device, server).signIn(OTHER);
        educator.button("Go on").click();
        seesThatItIsNotTheirs(educator);
        educator.link("Go to My learning").click();
        page.waitForURL(Pattern.compile(".*/my-learning.*"));
        page.navigate(writing);
        assertThat(page.getByLabel("What did you notice?")).hasValue("Something of mine.");

        // The same when the page itself stayed open meanwhile.
        device.endWebSession();
        educator.signIn(EDUCATOR);
        page.navigate(writing);
        page.getByLabel("What did you notice?").fill(NOTE);
        device.endWebSession();
        next.signIn(OTHER);
        educator.button("Keep").click();
        seesThatItIsNotTheirs(educator);
        next.page().navigate(writing);
        assertThat(next.page().getByLabel("What did you notice?")).hasValue("Something of mine.");
        next.page().close();

        device.endWebSession();
        educator.signIn(EDUCATOR);
        page.navigate(writing);
        assertThat(page.getByLabel("What did you notice?")).hasValue("");
    }

    private static void seesThatItIsNotTheirs(Learner reader) {
        assertThat(reader.heading("What was typed here belongs to someone else"))
                .isVisible();
        assertThat(reader.page().locator("html")).not().containsText("rubs one foot");
        Look.over(reader.page());
    }

    private static void makeTheNextVersion(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.button("Make the next version").click();
        coordinator.link("A guide to waiting").click();
        page.getByLabel("Title").fill("A better guide");
        coordinator.button("Keep").click();
        publish(coordinator, "2");
        assertThat(page.getByText("1 person is on an older version")).isVisible();
    }

    private static void move(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("move them to version 2").click();
        coordinator.button("Move those ticked").click();
        assertThat(page.locator(".summary")).containsText("Tick at least one person");
        Look.over(page);
        page.getByLabel(Pattern.compile("Maeve Rainbow")).check();
        coordinator.button("Move those ticked").click();
        assertThat(page.getByText("1 person was moved")).isVisible();
        Look.over(page);
    }

    private static void seesTheMove(Learner other, Server server) {
        Page page = other.page();
        page.navigate(server.address() + "/my-learning");
        assertThat(page.locator(".notice")).containsText("moved you to a new version of " + COURSE);
        Look.over(page);
        page.locator(".notice").getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".notice")).containsText("What you have done stays done");
        Look.over(page);
        other.seesStatus("Think back", "Done").seesStatus("A better guide", "Not started");
        other.button("All right").click();
        assertThat(page.locator(".notice")).isHidden();
        other.link("Think back").click();
        assertThat(page.getByLabel("What did you notice?")).hasValue("Something of mine.");
    }

    private static void isAskedBeforeLeaving(Page page) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator(".back a").click();
        page.waitForCondition(() -> asked.contains("beforeunload"));
    }

    private static void findsWhatTheyWrote(Learner other) {
        other.page().locator(".back a").click();
        other.link("What you wrote in this course").click();
        assertThat(other.heading("What you wrote")).isVisible();
        assertThat(other.page().locator(".written")).containsText("Begun before the move.");
        Look.over(other.page());
    }

    private static void archive(Learner coordinator, Learner other, Server server) {
        Page page = coordinator.page();
        page.navigate(server.address() + "/our-courses");
        Look.over(page);
        // What the table's script sends says whose it is too, or the page would be shown anew.
        Locator people = page.locator("#reach th").filter(new Locator.FilterOptions().setHasText("People"));
        Response sorted =
                page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> people.click());
        assertThat(sorted.text()).contains("<update id=\"reach\"").doesNotContain("<redirect");
        assertThat(people).hasAttribute("aria-sort", "ascending");
        Locator archive = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Archive " + COURSE));
        archive.click();
        Look.over(page);
        coordinator.button("Archive").click();
        Locator back = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take back " + COURSE));
        assertThat(back).isVisible();
        Look.over(page);

        other.page().navigate(server.address() + "/catalogue");
        assertThat(other.link(COURSE)).isHidden();
        other.page().navigate(server.address() + "/my-learning");
        assertThat(other.link(COURSE).first()).isVisible();

        back.click();
        coordinator.button("Take it back").click();
        assertThat(archive).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit " + COURSE))
                .click();
        page.getByText("What was done").click();
        assertThat(page.locator(".history")).containsText("Cora Kaleidoscope moved Maeve Rainbow to version 2");
        Look.over(page);
    }
}
