package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who share a tablet of their setting, and the manager who paired it. */
@ExtendWith(Inspector.class)
class TabletJourney {
    private static final String MANAGER = "manager@demo.example";
    private static final String QUESTION = "A question on a tablet";
    private static final String TYPED = "She looked at the rain for a long time.";
    private static final String COORDINATOR = "coordinator@demo.example";
    private static final String LEADER = "leader@demo.example";
    private static final String ERINS_PIN = "482915";
    private static final String LENAS_PIN = "730462";
    private static final String COURSE = "Notebook: tablet";

    /** Everything that a page of the platform can read of what the browser keeps, and what is on it. */
    private static final String READABLE = """
            async () => {
              const kept = [];
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((resolve, reject) => {
                  const asked = indexedDB.open(name);
                  asked.onsuccess = () => resolve(asked.result);
                  asked.onerror = () => reject(asked.error);
                });
                for (const store of database.objectStoreNames) {
                  const rows = await new Promise((resolve) => {
                    const asked = database.transaction(store).objectStore(store).getAll();
                    asked.onsuccess = () => resolve(asked.result);
                  });
                  kept.push(name, store, rows);
                }
                database.close();
              }
              const caches = await (self.caches ? self.caches.keys() : []);
              return JSON.stringify([kept, { ...localStorage }, { ...sessionStorage }, caches, document.cookie,
                document.documentElement.outerHTML]);
            }""";

    @Test
    void two_learners_share_a_tablet_and_neither_sees_anything_of_the_other(Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        String code = makesACode(manager, server);
        choosesAPin(Learner.on(browsers.device(), server).signIn(), server, ERINS_PIN);
        choosesAPin(Learner.on(browsers.device(), server).signIn(LEADER), server, LENAS_PIN);

        // Lena is not on the course whose lesson she tries to open.
        Device tablet = browsers.device(810).expecting("404");
        Page page = tablet.tab();
        pairs(page, server, code);
        Learner learner = Learner.in(page, server);
        comesIn(page, server, "Erin E", ERINS_PIN);
        Look.over(page);
        learner.course(COURSE).begin().turnThePageAndSeeItSaved();
        learner.keep("Only Erin knows this");
        learner.seesSaved();
        String lesson = page.url();
        assertThat(page.locator("#not-you")).isVisible();
        page.locator("#not-you").click();
        seesNames(page);

        page.goBack();
        seesNothingOfErin(page);
        page.navigate(lesson);
        page.waitForURL(Pattern.compile(".*/tablet$"));
        comesIn(page, server, "Lena L", LENAS_PIN);
        seesNothingOfErin(page);
        page.goBack();
        seesNothingOfErin(page);
        page.navigate(lesson);
        seesNothingOfErin(page);
        learner.course(COURSE).begin().seesPage(0).seesNote("");
        learner.turnThePageAndSeeItSaved();
        seesNothingOfErin(page);
        learner.exit();
        opensNothingElse(page, server);
        page.navigate(server.address() + "/my-learning");
        page.locator("#not-you").click();
        seesNames(page);

        comesIn(page, server, "Erin E", ERINS_PIN);
        learner.course(COURSE).begin().seesPage(1).seesNote("Only Erin knows this");
        learner.exit();
        isUnpairedFromAfar(manager, page, server);
    }

    @Test
    void a_tablet_that_nobody_touches_locks_and_guessing_is_followed_by_a_pause(Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        String code = makesACode(manager, server);
        choosesAPin(Learner.on(browsers.device(), server).signIn(MANAGER), server, ERINS_PIN);
        Page page = browsers.device(810).tab();
        page.clock().install();
        pairs(page, server, code);
        Learner learner = Learner.in(page, server);

        comesIn(page, server, "Mabel M", ERINS_PIN);
        page.clock().fastForward(Duration.ofMinutes(4).plusSeconds(10).toMillis());
        assertThat(page.getByText("It locks in a minute")).isVisible();
        page.mouse().click(400, 600);
        assertThat(page.getByText("It locks in a minute")).isHidden();
        page.clock().fastForward(Duration.ofMinutes(5).plusSeconds(10).toMillis());
        seesNames(page);

        comesIn(page, server, "Mabel M", ERINS_PIN);
        learner.course(COURSE).begin();
        page.clock().fastForward(Duration.ofMinutes(5).plusSeconds(10).toMillis());
        seesNames(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mabel M"))
                .click();
        for (int wrong = 0; wrong < 5; wrong++) {
            page.getByLabel("Your PIN").fill("10203" + wrong);
            learner.button("Carry on").click();
            assertThat(page.locator(".summary")).containsText("That is not right");
        }
        Look.over(page);
        page.getByLabel("Your PIN").fill(ERINS_PIN);
        learner.button("Carry on").click();
        assertThat(page.locator(".summary")).containsText("Too many tries. Wait");
        Look.over(page);
    }

    @Test
    void whoever_signs_in_with_their_password_on_a_shared_tablet_is_locked_out_as_by_a_pin(
            Browsers browsers, Server server) {
        Learner manager = Learner.on(browsers.device(), server).signIn(MANAGER);
        choosesAPin(manager, server, ERINS_PIN);
        String code = makesACode(manager, server);
        Page page = browsers.device(810).tab();
        page.clock().install();
        Learner tablet = Learner.in(page, server).signIn(COORDINATOR);
        assertThat(page.locator("#not-you")).hasCount(0);
        // Paired while somebody was signed in on it: from then on it is everybody's.
        pairs(page, server, code);
        page.navigate(server.address() + "/my-learning");
        seesNames(page);

        tablet.signIn(COORDINATOR);
        for (String each : new String[] {"/account", "/our-courses", "/log-note", "/packages", "/my-learning"}) {
            page.navigate(server.address() + each);
            assertThat(page.locator("#not-you")).isVisible();
        }
        Look.over(page);
        page.clock().fastForward(Duration.ofMinutes(4).plusSeconds(10).toMillis());
        assertThat(page.getByText("It locks in a minute")).isVisible();
        page.clock().fastForward(Duration.ofMinutes(1).plusSeconds(10).toMillis());
        seesNames(page);
        page.goBack();
        seesNames(page);

        tablet.signIn(COORDINATOR);
        page.locator("#not-you").click();
        seesNames(page);
        assertThat(page.getByText("Mabel M")).isVisible();
        endsHerPin(manager, server);
        page.reload();
        seesNames(page);
        assertThat(page.getByText("Mabel M")).hasCount(0);
    }

    private static void endsHerPin(Learner manager, Server server) {
        Page page = manager.page();
        page.navigate(server.address() + "/account-password");
        assertThat(page.getByText("Your PIN for shared tablets ends too")).isVisible();
        page.navigate(server.address() + "/sign-out-everywhere");
        Look.over(page);
        manager.button("Sign out everywhere else").click();
        assertThat(page.getByText("Your PIN for shared tablets does not work any more"))
                .isVisible();
        assertThat(page.locator("table tbody tr").nth(0)).containsText("Signed out everywhere else");
        assertThat(page.locator("table tbody tr").nth(1)).containsText("PIN for shared tablets removed");
        assertThat(page.locator("table tbody")).containsText("Chose a PIN for shared tablets");
        Look.over(page);
    }

    @Test
    void what_was_being_typed_when_the_tablet_locks_comes_back_to_its_writer_alone(Browsers browsers, Server server) {
        asksAQuestion(Learner.on(browsers.device(), server).signIn(COORDINATOR));
        String code = makesACode(Learner.on(browsers.device(), server).signIn(MANAGER), server);
        choosesAPin(Learner.on(browsers.device(), server).signIn(), server, ERINS_PIN);
        choosesAPin(Learner.on(browsers.device(), server).signIn(LEADER), server, LENAS_PIN);
        Page page = browsers.device(810).tab();
        page.clock().install();
        pairs(page, server, code);
        Learner learner = Learner.in(page, server);
        Locator text = page.getByLabel("What did you see?");

        comesIn(page, server, "Erin E", ERINS_PIN);
        learner.course(QUESTION).button("Start").click();
        text.fill(TYPED);
        page.clock().fastForward(Duration.ofMinutes(5).plusSeconds(10).toMillis());
        seesNames(page);
        page.goBack();
        seesNames(page);

        comesIn(page, server, "Lena L", LENAS_PIN);
        seesNothingTyped(page);
        page.navigate(server.address() + "/unkept");
        assertThat(page.getByText("Nothing is waiting for you here.")).isVisible();
        Look.over(page);
        seesNothingTyped(page);
        learner.course(QUESTION).button("Start").click();
        assertThat(text).hasValue("");
        seesNothingTyped(page);
        page.locator("#not-you").click();
        seesNames(page);

        comesIn(page, server, "Erin E", ERINS_PIN);
        goesOnWriting(learner);
        assertThat(text).hasValue(TYPED);
        // Put down once more before it is kept.
        text.fill(TYPED + " And more.");
        page.locator("#not-you").click();
        seesNames(page);

        comesIn(page, server, "Erin E", ERINS_PIN);
        goesOnWriting(learner);
        assertThat(text).hasValue(TYPED + " And more.");
        learner.button("Keep").click();
        assertThat(page.getByText("Kept.")).isVisible();
        page.navigate(server.address() + "/my-learning");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hello Erin")))
                .isVisible();
        assertThat(page.getByText("is not lost")).hasCount(0);
    }

    private static void asksAQuestion(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("New course").click();
        page.getByLabel("What is it called?").fill(QUESTION);
        coordinator.button("Begin the draft").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change what it says"))
                .click();
        page.getByLabel("Summary").fill("A question, to try a tablet with.");
        coordinator.button("Keep").click();
        coordinator.link("a reflection").click();
        page.getByLabel("Title").fill("Look back");
        page.getByLabel("Question").fill("What did you see?");
        coordinator.button("Add it").click();
        coordinator.link("Go on to publishing").click();
        coordinator.button("Publish").click();
        assertThat(page.getByText("is published.").first()).isVisible();
    }

    private static void goesOnWriting(Learner learner) {
        Page page = learner.page();
        assertThat(page.getByText("is not lost")).isVisible();
        Look.over(page);
        learner.link("Go on writing").click();
        assertThat(learner.heading("What you had not kept yet")).isVisible();
        Look.over(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Go on writing.*Look back")))
                .click();
        page.waitForURL(Pattern.compile(".*/reflection\\?.*"));
        assertThat(page.locator(".summary")).isVisible();
    }

    private static void seesNothingTyped(Page page) {
        page.waitForLoadState();
        assertThat((String) page.evaluate(READABLE)).doesNotContain(TYPED, "is not lost");
    }

    private static String makesACode(Learner manager, Server server) {
        Page page = manager.page();
        page.navigate(server.address() + "/tablets");
        assertThat(manager.heading("Shared tablets")).isVisible();
        Look.over(page);
        manager.button("Make a code").click();
        assertThat(page.locator(".summary")).containsText("Give the tablet a name");
        page.getByLabel("What do you call it?").fill("Baby room tablet");
        manager.button("Make a code").click();
        assertThat(page.locator("#code")).isVisible();
        Look.over(page);
        return page.locator("#code").textContent();
    }

    private static void choosesAPin(Learner learner, Server server, String pin) {
        Page page = learner.page();
        page.navigate(server.address() + "/pin");
        Locator field = page.locator("#pin");
        Locator password = page.locator("#presentPassword");
        field.fill("123456");
        password.fill("attune-demo");
        page.locator("#choose").click();
        assertThat(page.locator(".summary")).containsText("easy to guess");
        Look.over(page);
        field.fill(pin);
        password.fill("not mine at all");
        page.locator("#choose").click();
        assertThat(page.locator(".summary")).containsText("not your present password");
        field.fill(pin);
        password.fill("attune-demo");
        page.locator("#choose").click();
        assertThat(page.getByText("Your PIN is chosen.")).isVisible();
        Look.over(page);
    }

    private static void pairs(Page page, Server server, String code) {
        page.navigate(server.address() + "/tablet");
        Look.over(page);
        page.getByLabel("Code").fill("0000-0000");
        page.locator("#pair").click();
        assertThat(page.locator(".summary")).containsText("does not work");
        page.getByLabel("Code").fill(code.toLowerCase(Locale.ROOT));
        page.locator("#pair").click();
        seesNames(page);
        Look.over(page);
    }

    private static void seesNames(Page page) {
        page.waitForURL(Pattern.compile(".*/tablet$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Who is learning?")))
                .isVisible();
    }

    private static void comesIn(Page page, Server server, String name, String pin) {
        page.navigate(server.address() + "/tablet");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        page.getByLabel("Your PIN").fill(pin);
        page.locator("#go").click();
        page.waitForURL(Pattern.compile(".*/my-learning.*"));
        assertThat(page.locator("#not-you")).isVisible();
    }

    /** Her first name with an initial is for the tablet's own page alone. */
    private static void seesNothingOfErin(Page page) {
        page.waitForLoadState();
        String readable = (String) page.evaluate(READABLE);
        assertThat(readable).doesNotContain("Only Erin knows", "Example", "Hello Erin");
    }

    private static void opensNothingElse(Page page, Server server) {
        for (String closed : new String[] {"/pin", "/tablets", "/who-is-where", "/account", "/log", "/record"}) {
            page.navigate(server.address() + closed);
            page.waitForURL(Pattern.compile(".*/needs-password.*"));
        }
        Look.over(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with my password"))
                .click();
        page.waitForURL(Pattern.compile(".*/sign-in\\?return=.*"));
    }

    private static void isUnpairedFromAfar(Learner manager, Page page, Server server) {
        Page desk = manager.page();
        desk.navigate(server.address() + "/tablets");
        Look.over(desk);
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Unpair")))
                .first()
                .click();
        Look.over(desk);
        manager.button("Unpair it").click();
        assertThat(desk.getByText("The tablet is unpaired.")).isVisible();

        page.reload();
        page.waitForURL(Pattern.compile(".*/tablet$"));
        assertThat(page.getByText("This tablet is not paired any more")).isVisible();
        Look.over(page);
    }
}
