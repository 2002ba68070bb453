package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.LetterBox;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator adds people, and they come in on their phones: by a code on paper, by a link, and again when they forgot. */
@ExtendWith(Inspector.class)
class GettingInJourney {
    private static final int PHONE = 360;
    private static final String COORDINATOR = "coordinator@demo.example";
    private static final String PASSWORD = "three words together";
    private static final String ANOTHER = "four words at once";

    @Test
    void somebody_without_an_e_mail_address_comes_in_by_a_code_on_paper(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn(COORDINATOR);
        String code = addByForm(coordinator);
        coordinator.page().reload();
        assertThat(coordinator.page().locator(".code")).hasText(code);

        Learner phone = Learner.on(browsers.device(PHONE), server);
        Page page = phone.page();
        page.navigate(server.address() + "/sign-in");
        phone.link("I have a start code").click();
        look(page);
        page.getByLabel("Start code").fill("0000-0000-0000");
        phone.button("Go on").click();
        assertThat(page.locator(".summary")).containsText("This code does not work");
        look(page);
        page.getByLabel("Start code").fill(code.replace("-", " ").toLowerCase(Locale.ROOT));
        phone.button("Go on").click();
        assertThat(phone.heading("Hello Nora")).isVisible();
        look(page);
        phone.button("Choose my password").click();
        choose(phone, "short");
        assertThat(page.locator(".summary")).containsText("too short");
        look(page);
        choose(phone, PASSWORD);

        answerTheWelcome(phone, server);

        page.navigate(server.address() + "/start?key=" + code);
        assertThat(phone.heading("This link or code does not work")).isVisible();
        coordinatorSeesWhatSheSaid(coordinator, server);
        coordinatorPutsHerRight(coordinator, phone, server);
    }

    private static void coordinatorPutsHerRight(Learner coordinator, Learner phone, Server server) {
        Page page = coordinator.page();
        coordinator.link("Put right").click();
        assertThat(coordinator.heading("Put right")).isVisible();
        Look.over(page);
        page.getByLabel("Family name").fill("");
        coordinator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Type the family name");
        Look.over(page);
        page.getByLabel("Family name").fill("O’Journey-Jones");
        page.getByLabel("Paper Lantern Nursery").selectOption("Room leader");
        coordinator.button("Keep").click();
        assertThat(page.getByText("Kept.")).isVisible();
        assertThat(coordinator.heading("Nora O’Journey-Jones")).isVisible();

        coordinator.button("May no longer sign in").click();
        assertThat(page.getByText("May no longer sign in, since")).isVisible();
        Look.over(page);
        phone.page().navigate(server.address() + "/my-learning");
        phone.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        coordinator.button("May sign in again").click();
        assertThat(page.getByText("They may sign in again, with the password they had."))
                .isVisible();
        page.navigate(server.address() + "/staff-actions");
        assertThat(page.getByText("put right what is held of Nora O’Journey-Jones (name, role, settings)."))
                .isVisible();
        Look.over(page);
    }

    private static String addByForm(Learner coordinator) {
        Page page = coordinator.page();
        coordinator.link("People").click();
        assertThat(coordinator.heading("People")).isVisible();
        Look.over(page);
        coordinator.link("Settings").click();
        page.getByLabel("Name of the setting").fill("Paper Lantern Nursery");
        coordinator.button("Add").click();
        assertThat(page.locator(".summary")).containsText("Type the local authority");
        Look.over(page);
        page.getByLabel("Local authority").fill("Lanternshire");
        coordinator.button("Add").click();
        assertThat(page.getByText("Added.")).isVisible();
        coordinator.link("Change Paper Lantern Nursery").click();
        Look.over(page);
        page.getByLabel("Name of the setting").fill("Paper Lantern Day Nursery");
        coordinator.button("Rename").click();
        assertThat(page.getByText("Renamed.")).isVisible();
        coordinator.link("Change Paper Lantern Day Nursery").click();
        page.getByLabel("Name of the setting").fill("Paper Lantern Nursery");
        coordinator.button("Rename").click();
        coordinator.link("People").first().click();
        coordinator.link("Add someone").click();
        page.getByLabel("First name").fill("Nora");
        page.getByLabel("E-mail address").fill("nora at home");
        coordinator.button("Add").click();
        assertThat(page.locator(".summary")).containsText("Type the family name");
        page.getByLabel("Family name").fill("O’Journey");
        coordinator.button("Add").click();
        assertThat(page.locator(".summary")).containsText("not an e-mail address");
        Look.over(page);
        page.getByLabel("E-mail address").fill("");
        page.locator("#setting").selectOption("Paper Lantern Nursery, Lanternshire");
        coordinator.button("Add").click();
        assertThat(coordinator.heading("A start code to hand over")).isVisible();
        Look.over(page);
        return page.locator(".code").innerText();
    }

    private static void answerTheWelcome(Learner phone, Server server) {
        Page page = phone.page();
        page.waitForURL(Pattern.compile(".*/welcome.*"));
        page.navigate(server.address() + "/catalogue");
        assertThat(phone.heading("What is your name?")).isVisible();
        assertThat(page.locator("nav.places")).hasCount(0);
        page.locator(".me summary").click();
        assertThat(phone.link("Sign out")).isVisible();
        assertThat(page.locator(".me-menu a")).hasCount(1);
        page.locator(".me summary").click();
        look(page);
        page.navigate(server.address() + "/help");
        assertThat(page.locator("nav.places")).hasCount(0);
        page.navigate(server.address() + "/welcome");
        page.getByLabel("Family name").fill("O’Journey-Smith");
        phone.button("Go on").click();
        assertThat(phone.heading("Where do you work?")).isVisible();
        assertThat(page.getByLabel("Paper Lantern Nursery")).isChecked();
        look(page);
        phone.button("Go on").click();
        phone.button("Go on").click();
        assertThat(page.locator(".summary")).containsText("Choose what fits best");
        look(page);
        page.getByLabel("Educator or key person").check();
        phone.button("Go on").click();
        page.getByLabel("Babies under 1").check();
        page.getByLabel("I do not work with children directly").check();
        phone.button("Go on").click();
        assertThat(page.locator(".summary")).containsText("Take one of the two away");
        look(page);
        page.getByLabel("I do not work with children directly").uncheck();
        phone.button("Go on").click();
        assertThat(phone.heading("What is kept, and why")).isVisible();
        look(page);
        phone.button("Go on").click();
        assertThat(phone.heading("Check your answers")).isVisible();
        look(page);
        phone.link("Change what you do").click();
        page.getByLabel("Room leader").check();
        phone.button("Go on").click();
        assertThat(page.getByText("Room leader")).isVisible();
        phone.button("That is right: begin").click();
        assertThat(phone.heading("Hello Nora")).isVisible();
        assertThat(page.locator("nav.places")).isVisible();
    }

    private static void coordinatorSeesWhatSheSaid(Learner coordinator, Server server) {
        Page page = coordinator.page();
        page.navigate(server.address() + "/people");
        page.getByLabel("Find").fill("journey-smith");
        coordinator.button("Find").click();
        assertThat(page.getByText("Has come in")).isVisible();
        coordinator.link("Nora O’Journey-Smith").click();
        assertThat(page.getByText("Babies under 1")).isVisible();
        Look.over(page);
    }

    @Test
    void a_list_is_looked_at_then_added_whole_and_a_forgotten_password_is_helped(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn(COORDINATOR);
        Page page = coordinator.page();
        page.navigate(server.address() + "/add-people");
        page.getByLabel("Take it from a file")
                .setInputFiles(new FilePayload(
                        "people.csv",
                        "text/csv",
                        "First name;Family name;E-mail;Role\nZo\u00eb;Listed;zoe.listed@demo.example;\nBen;Listed;;King\n"
                                .getBytes(StandardCharsets.ISO_8859_1)));
        coordinator.button("Look at it").click();
        assertThat(page.locator(".summary")).containsText("Line 3: There is no role “King”");
        Look.over(page);
        String list = page.getByLabel("The list").inputValue();
        assertThat(list).contains("Zoë");
        page.getByLabel("The list").fill(list.replace("King", "Room leader") + "ben;Listed;;\n");
        coordinator.button("Look at it").click();
        coordinator.button("Add them all").click();
        assertThat(page.locator(".summary")).containsText("tick that they are others");
        assertThat(page.getByText("Line 4: ben Listed is in the list twice.")).isVisible();
        Look.over(page);
        page.getByLabel("The list").fill(list.replace("King", "Room leader"));
        coordinator.button("Look at it").click();
        assertThat(coordinator.heading("2 people will be added")).isVisible();
        Look.over(page);
        coordinator.button("Add them all").click();
        assertThat(coordinator.heading("A letter to hand on")).isVisible();
        assertThat(page.locator(".code")).hasCount(1);
        Look.over(page);

        Learner phone = Learner.on(browsers.device(PHONE), server);
        String link = LetterBox.of(server, "zoe.listed@demo.example").linkTo("/start");
        // Following a link uses nothing up: mail scanners do.
        phone.page().navigate(link);
        phone.page().navigate(link);
        phone.button("Choose my password").click();
        choose(phone, PASSWORD);
        assertThat(phone.heading("What is your name?")).isVisible();

        forgets(Learner.on(browsers.device(PHONE), server), phone, server);
    }

    private static void forgets(Learner elsewhere, Learner phone, Server server) {
        Page page = elsewhere.page();
        page.navigate(server.address() + "/sign-in");
        elsewhere.link("Forgotten your password?").click();
        look(page);
        page.getByLabel("E-mail or sign-in name").fill("nobody.at.all@demo.example");
        elsewhere.button("Write me a link").click();
        assertThat(elsewhere.heading("Ask your hub’s coordinator")).isVisible();
        look(page);
        page.navigate(server.address() + "/forgotten");
        page.getByLabel("E-mail or sign-in name").fill("ZOE.listed@demo.example");
        elsewhere.button("Write me a link").click();
        assertThat(elsewhere.heading("Ask your hub’s coordinator")).isVisible();

        LetterBox letters = LetterBox.of(server, "zoe.listed@demo.example");
        letters.has("Choose a new password");
        page.navigate(letters.linkTo("/start"));
        elsewhere.button("Choose a new password").click();
        choose(elsewhere, ANOTHER);
        assertThat(elsewhere.heading("What is your name?")).isVisible();

        // Whoever was in with the old password is out.
        phone.page().navigate(server.address() + "/my-learning");
        phone.page().waitForURL(Pattern.compile(".*/sign-in.*"));
    }

    private static void choose(Learner learner, String password) {
        learner.page()
                .getByLabel("Choose a password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        learner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep it and go in"))
                .click();
    }

    private static void look(Page page) {
        Look.over(page);
        page.setViewportSize(PHONE, 740);
    }
}
