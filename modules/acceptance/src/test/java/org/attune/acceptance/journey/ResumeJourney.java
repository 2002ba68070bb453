package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever takes a learner out of a lesson, they come back where they were, and complete it. */
@ExtendWith(Inspector.class)
class ResumeJourney {

    private static final String OFFLINE = "ERR_INTERNET_DISCONNECTED|Failed to load resource";

    @Test
    void after_the_tab_was_closed(Browsers browsers, Server server) {
        Device device = browsers.device();
        Learner first = Learner.on(device, server).signIn().course("Notebook: tab-closed");
        first.begin().turnThePage().keep("Ada patted the rim").set("Ada patted the rim, and stopped");
        first.page().close(new Page.CloseOptions().setRunBeforeUnload(false));

        Learner again = Learner.on(device, server).course("Notebook: tab-closed");
        again.begin().seesPage(1).seesNote("Ada patted the rim, and stopped");
        complete(again, "Notebook: tab-closed");
    }

    @Test
    void after_the_browser_was_killed(Browsers browsers, Server server) {
        Path profile = browsers.newProfile();
        Device killed = browsers.deviceOfItsOwn(profile);
        Learner first = Learner.on(killed, server).signIn().course("Notebook: browser-killed");
        first.begin().turnThePage().turnThePage().keep("before the kill");
        killed.kill();

        Learner again = Learner.on(browsers.deviceOfItsOwn(profile), server);
        again.signIn().course("Notebook: browser-killed").begin().seesPage(2).seesNote("before the kill");
        complete(again, "Notebook: browser-killed");
    }

    @Test
    void after_a_minute_without_network(Browsers browsers, Server server) {
        Device device = browsers.device().expecting(OFFLINE);
        Learner learner = Learner.on(device, server).signIn().course("Notebook: offline");
        learner.begin().turnThePageAndSeeItSaved();

        device.offline(true);
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        int pages = 1;
        do {
            learner.turnThePage().keep("offline, page " + ++pages).seesNotYetSaved();
            learner.page().waitForTimeout(2_000);
        } while (Instant.now().isBefore(end));
        device.offline(false);
        learner.seesSaved();

        learner.exit().begin().seesPage(pages).seesNote("offline, page " + pages);
        complete(learner, "Notebook: offline");
    }

    @Test
    void after_the_browser_was_killed_while_offline(Browsers browsers, Server server) {
        Path profile = browsers.newProfile();
        Device killed = browsers.deviceOfItsOwn(profile).expecting(OFFLINE);
        Learner first = Learner.on(killed, server).signIn().course("Notebook: offline-killed");
        first.begin().turnThePageAndSeeItSaved();
        killed.offline(true);
        first.turnThePage().keep("written on the train").seesNotYetSaved();
        killed.kill();

        Learner again = Learner.on(browsers.deviceOfItsOwn(profile), server);
        again.signIn().course("Notebook: offline-killed").begin().seesPage(2).seesNote("written on the train");
        complete(again, "Notebook: offline-killed");
    }

    @Test
    void what_a_killed_browser_held_is_sent_from_my_learning_without_opening_the_lesson(
            Browsers browsers, Server server) {
        Path profile = browsers.newProfile();
        Device killed = browsers.deviceOfItsOwn(profile).expecting(OFFLINE);
        Learner first = Learner.on(killed, server).signIn().course("Notebook: drained");
        first.begin().turnThePageAndSeeItSaved();
        killed.offline(true);
        first.turnThePage().keep("held on the tablet").seesNotYetSaved();
        killed.kill();

        Learner tablet = Learner.on(browsers.deviceOfItsOwn(profile), server);
        tablet.sent("held on the tablet", tablet::signIn);
        Learner phone = Learner.on(browsers.device(), server).signIn().course("Notebook: drained");
        phone.begin().seesPage(2).seesNote("held on the tablet");
    }

    @Test
    void after_the_web_session_ended(Browsers browsers, Server server) {
        Device device = browsers.device().expecting("401");
        Learner learner = Learner.on(device, server).signIn().course("Notebook: session-expired");
        learner.begin().turnThePageAndSeeItSaved();

        device.endWebSession();
        learner.turnThePage().keep("after the session").seesSaved();
        learner.page().locator("#exit").click();
        learner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        learner.typeSignIn("educator@demo.example");
        learner.page().waitForURL(Pattern.compile(".*/course\\?.*"));

        learner.begin().seesPage(2).seesNote("after the session");
        complete(learner, "Notebook: session-expired");
    }

    @Test
    void with_two_tabs(Browsers browsers, Server server) {
        Device device = browsers.device();
        Learner older = Learner.on(device, server).signIn().course("Notebook: two-tabs");
        older.begin().turnThePageAndSeeItSaved();
        Learner newer = Learner.on(device, server).course("Notebook: two-tabs");
        newer.begin().seesPage(1).turnThePage().keep("from the newer tab").seesSaved();

        // The older tab is told, and what it does from here on is kept beside, not over the newer's.
        older.keep("from the older tab");
        assertThat(older.wrapper().getByText("This lesson is open elsewhere")).isVisible();
        older.answers("Continue here");
        assertThat(older.wrapper().getByText("You were in this lesson in more than one place"))
                .isVisible();
        older.answers("Carry on from where you were last");
        older.begun().seesPage(2).seesNote("from the newer tab");
        complete(older, "Notebook: two-tabs");
    }

    @Test
    void with_two_devices(Browsers browsers, Server server) {
        Device tablet = browsers.device().expecting(OFFLINE);
        Learner onTablet = Learner.on(tablet, server).signIn().course("Notebook: two-devices");
        onTablet.begin().turnThePageAndSeeItSaved();
        tablet.offline(true);
        onTablet.turnThePage().turnThePage().keep("on the tablet, offline").seesNotYetSaved();

        Learner onPhone = Learner.on(browsers.device(360), server).signIn().course("Notebook: two-devices");
        onPhone.begin().seesPage(1).keep("on the phone").seesSaved();
        tablet.offline(false);
        assertThat(onTablet.wrapper().getByText("This lesson is open elsewhere"))
                .isVisible();

        onPhone.exit().link("Carry on").first().click();
        assertThat(onPhone.wrapper().getByText("You were in this lesson in more than one place"))
                .isVisible();
        onPhone.answers("Continue from");
        onPhone.begun().seesPage(3).seesNote("on the tablet, offline");
        complete(onPhone, "Notebook: two-devices");
    }

    private static void complete(Learner learner, String course) {
        learner.finishTheLesson();
        learner.course(course).seesStatus("Lesson 1", "Done");
    }
}
