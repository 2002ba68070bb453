package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing out on a device that may still hold what was done in a lesson. */
@ExtendWith(Inspector.class)
class SignOutJourney {

    private static final String MANAGER = "manager@demo.example";

    @Test
    void what_cannot_be_sent_is_said_before_signing_out_and_sent_at_the_next_sign_in(Browsers browsers, Server server) {
        Device tablet = browsers.device().expecting("Failed to load resource");
        Learner learner = Learner.on(tablet, server).signIn().course("Notebook: sign-out");
        learner.begin().turnThePageAndSeeItSaved();
        tablet.context().route("**/track", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        learner.turnThePage().keep("held on the tablet").seesNotYetSaved().exit();

        Page page = learner.page();
        page.navigate(server.address() + "/sign-out");
        assertThat(page.getByText(
                        Pattern.compile("Some of what you did in one lesson may not have reached Attune yet")))
                .isVisible();
        learner.button("Sign out all the same").click();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));

        tablet.context().unroute("**/track");
        learner.sent("held on the tablet", learner::signIn);
        Learner phone = Learner.on(browsers.device(), server).signIn().course("Notebook: sign-out");
        phone.begin().seesPage(2).seesNote("held on the tablet");
    }

    @Test
    void whoever_has_nothing_unsent_is_out_with_one_press(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server).signIn();
        learner.page().navigate(server.address() + "/sign-out");
        learner.button("Sign out").click();
        learner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        learner.page().navigate(server.address() + "/my-learning");
        learner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void a_lesson_that_is_open_in_another_tab_closes(Browsers browsers, Server server) {
        Device tablet = browsers.device();
        Learner lesson = Learner.on(tablet, server).signIn().course("Notebook: left-open");
        lesson.begin().turnThePageAndSeeItSaved();
        Learner other = Learner.on(tablet, server);
        other.page().navigate(server.address() + "/sign-out");
        other.button("Sign out").click();
        other.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        lesson.page().waitForURL(Pattern.compile(".*/(sign-in|course\\?).*"));
        assertThat(lesson.page().locator("#stage")).hasCount(0);
    }

    @Test
    void what_is_typed_after_being_signed_out_from_elsewhere_is_sent_once_its_writer_is_back(
            Browsers browsers, Server server) {
        Device computer = browsers.device().expecting("401");
        // As where a browser blocks the storage of a lesson's frame.
        computer.context().addInitScript("IDBFactory.prototype.open = () => { throw new DOMException('refused') }");
        Learner writer = Learner.on(computer, server).signIn(MANAGER).course("Notebook: signed-out-elsewhere");
        writer.begin().turnThePageAndSeeItSaved();
        signsOutEverywhereElse(Learner.on(browsers.device(), server).signIn(MANAGER), server);

        writer.keep("typed after that");
        assertThat(writer.heading("You have been signed out")).isVisible();
        Locator sheet = writer.page().locator("#sheet");
        assertThat(sheet).containsText("what you did last is not saved yet");
        writer.page().locator("#exit").click();
        assertThat(writer.button("Leave without it")).isVisible();

        Learner other = Learner.on(computer, server).signIn();
        writer.button("Go on").click();
        assertThat(sheet).containsText("You are not signed in here yet");
        other.page().navigate(server.address() + "/sign-out");
        other.button("Sign out").click();
        other.page().waitForURL(Pattern.compile(".*/sign-in.*"));

        writer.sent("typed after that", () -> other.signIn(MANAGER));
        assertThat(sheet).isHidden();
        writer.seesSaved().keep("and after this").seesSaved().exit();
        Learner phone = Learner.on(browsers.device(), server).signIn(MANAGER).course("Notebook: signed-out-elsewhere");
        phone.begin().seesPage(1).seesNote("and after this");
    }

    private static void signsOutEverywhereElse(Learner person, Server server) {
        person.page().navigate(server.address() + "/sign-out-everywhere");
        person.button("Sign out everywhere else").click();
        person.page().waitForURL(Pattern.compile(".*/account.*"));
    }
}
