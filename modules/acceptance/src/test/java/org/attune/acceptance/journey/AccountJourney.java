package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.LetterBox;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People change their own name, password and e-mail address on a phone, and see who was at their door. */
@ExtendWith(Inspector.class)
class AccountJourney {
    private static final int PHONE = 360;
    private static final String WHO = "kayleigh.snowflake@demo.example";
    private static final String SOMEONE_ELSE = "hamza.skittle@demo.example";
    private static final String OLD_PASSWORD = "attune-demo";
    private static final String NEW_PASSWORD = "four words at once";
    private static final String MISTYPED = "kay.snowflak@demo.example";
    private static final String NEW_ADDRESS = "kay.snowflake@demo.example";

    @Test
    void whose_account_it_is_changes_it_and_sees_what_happened_at_its_door(Browsers browsers, Server server) {
        Learner phone = Learner.on(browsers.device(PHONE), server).signIn(WHO);
        Learner tablet = Learner.on(browsers.device(), server).signIn(WHO);

        changeTheName(phone, server);
        changeThePassword(phone, tablet, server);
        changeTheAddress(phone, browsers.device(), server);
        signOutEverywhereElse(phone, tablet, server);
        readWhatHappened(phone);
        removeTheAddress(phone);
    }

    @Test
    void an_account_that_the_demo_offers_to_everyone_stays_as_it_is_and_says_why(Browsers browsers, Server server) {
        Learner visitor = Learner.on(browsers.device(PHONE), server).signIn();
        Page page = visitor.page();
        String stays = "This is a demo account that others use too: it stays as it is.";
        page.navigate(server.address() + "/account");
        assertThat(page.getByText(stays)).isVisible();
        assertThat(visitor.link("Change your name")).isHidden();
        look(page);
        page.navigate(server.address() + "/account-name");
        visitor.button("Keep").click();
        assertThat(page.locator(".summary")).containsText(stays);
        look(page);
        page.navigate(server.address() + "/account-password");
        page.locator("#presentPassword").fill(OLD_PASSWORD);
        page.locator("#password").fill(NEW_PASSWORD);
        visitor.button("Change password").click();
        assertThat(page.locator(".summary")).containsText(stays);
        page.navigate(server.address() + "/close-account");
        assertThat(page.getByText(stays)).isVisible();
        assertThat(visitor.button("Close my account")).isHidden();
        look(page);
    }

    private static void changeTheName(Learner phone, Server server) {
        Page page = phone.page();
        page.locator(".me summary").click();
        phone.link("My account").click();
        assertThat(phone.heading("My account")).isVisible();
        look(page);
        phone.link("Change your name").click();
        page.getByLabel("Family name").fill(" ");
        phone.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Type your family name");
        look(page);
        page.getByLabel("First name").fill("Kay 👶");
        page.getByLabel("Family name").fill("O’Snowflake");
        phone.button("Keep").click();
        assertThat(page.getByText("From now on you are called Kay 👶 O’Snowflake"))
                .isVisible();
        assertThat(page.locator(".me summary")).hasText("Kay 👶");
        page.navigate(server.address() + "/my-learning");
        assertThat(phone.heading("Hello Kay 👶")).isVisible();
    }

    private static void changeThePassword(Learner phone, Learner tablet, Server server) {
        Page page = phone.page();
        page.navigate(server.address() + "/account");
        phone.link("Change your password").first().click();
        typePassword(page, "not mine at all");
        phone.button("Change password").click();
        assertThat(page.locator(".summary")).containsText("not your present password");
        look(page);
        typePassword(page, OLD_PASSWORD);
        phone.button("Change password").click();
        assertThat(page.getByText("Your password is changed.")).isVisible();
        page.navigate(server.address() + "/my-learning");
        assertThat(phone.heading("Hello Kay 👶")).isVisible();

        isOut(tablet, server);
        tablet.typeSignIn(WHO);
        assertThat(tablet.page().locator(".summary")).containsText("not right");
        signIn(tablet);
        LetterBox.of(server, WHO).has("Your password was changed");
    }

    private static void changeTheAddress(Learner phone, Device othersDevice, Server server) {
        Page page = phone.page();
        ask(phone, server, MISTYPED);
        String first = LetterBox.of(server, MISTYPED).linkTo("/confirm-email");
        LetterBox.of(server, WHO).has("is about to change");
        look(page);

        // Whoever has the mistyped address can do nothing with the link.
        Learner stranger = Learner.on(othersDevice, server);
        stranger.page().navigate(first);
        stranger.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        stranger.typeSignIn(SOMEONE_ELSE);
        assertThat(stranger.heading("This link does not work")).isVisible();

        ask(phone, server, NEW_ADDRESS);
        String second = LetterBox.of(server, NEW_ADDRESS).linkTo("/confirm-email");
        page.navigate(first);
        assertThat(phone.heading("This link does not work")).isVisible();
        look(page);
        page.navigate(second);
        assertThat(phone.heading("Is this your e-mail address?")).isVisible();
        look(page);
        page.navigate(server.address() + "/account");
        assertThat(page.getByText(NEW_ADDRESS + " is not confirmed yet.")).isVisible();
        page.navigate(second);
        phone.button("Yes, use this address").click();
        assertThat(page.getByText("Your letters go to " + NEW_ADDRESS)).isVisible();
        page.navigate(second);
        assertThat(phone.heading("This link does not work")).isVisible();
    }

    private static void ask(Learner phone, Server server, String address) {
        Page page = phone.page();
        page.navigate(server.address() + "/account-email");
        page.getByLabel("New e-mail address").fill(address);
        page.getByLabel("Your password", new Page.GetByLabelOptions().setExact(true))
                .fill(NEW_PASSWORD);
        look(page);
        phone.button("Write me the link").click();
        assertThat(page.getByText("The one with the link for " + address)).isVisible();
    }

    private static void signOutEverywhereElse(Learner phone, Learner tablet, Server server) {
        Page page = phone.page();
        tablet.page().navigate(server.address() + "/account");
        assertThat(tablet.heading("My account")).isVisible();
        page.navigate(server.address() + "/account");
        phone.link("Sign out everywhere else").click();
        assertThat(phone.heading("Sign out everywhere else?")).isVisible();
        look(page);
        phone.button("Sign out everywhere else").click();
        assertThat(page.getByText("You are signed out everywhere but here.")).isVisible();
        isOut(tablet, server);
    }

    private static void readWhatHappened(Learner phone) {
        Locator rows = phone.page().locator("table tbody tr");
        assertThat(rows.nth(0)).containsText("Signed out everywhere else");
        assertThat(rows.nth(1)).containsText("Changed your e-mail address");
        assertThat(rows.nth(2)).containsText("Signed in with your password");
        assertThat(rows.nth(3)).containsText("2 wrong passwords on this day");
        assertThat(rows.nth(4)).containsText("Changed your password");
        assertThat(rows.nth(4)).containsText("Chrome on ");
        assertThat(rows.nth(4)).containsText("127.0.0.1");
        look(phone.page());
    }

    private static void removeTheAddress(Learner phone) {
        Page page = phone.page();
        phone.link("Change your e-mail address").click();
        page.getByLabel("Your password", new Page.GetByLabelOptions().setExact(true))
                .fill(NEW_PASSWORD);
        phone.button("Have no address here").click();
        assertThat(page.getByText("Your e-mail address is removed.")).isVisible();
        assertThat(phone.link("Add your e-mail address")).isVisible();
    }

    private static void typePassword(Page page, String present) {
        page.getByLabel("Your present password").fill(present);
        page.getByLabel("New password").fill(NEW_PASSWORD);
    }

    private static void signIn(Learner learner) {
        Page page = learner.page();
        page.getByLabel("E-mail or sign-in name").fill(WHO);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(NEW_PASSWORD);
        learner.button("Sign in").click();
        page.waitForURL(Pattern.compile(".*/my-learning.*"));
    }

    private static void isOut(Learner learner, Server server) {
        learner.page().navigate(server.address() + "/my-learning");
        learner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
    }

    /** And back to the size of a phone. */
    private static void look(Page page) {
        Look.over(page);
        page.setViewportSize(PHONE, 740);
    }
}
