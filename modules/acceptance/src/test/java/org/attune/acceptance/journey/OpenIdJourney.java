package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People come in through their hub's own sign-in. */
@ExtendWith(Inspector.class)
class OpenIdJourney {
    private static final String NAME = "Hedgerow login";
    private static final String SECRET = "a secret that nobody is told";
    private static final String EDUCATOR = "{\"email\":\"educator@demo.example\",\"email_verified\":true}";

    @Test
    void people_come_in_through_the_sign_in_that_their_hub_has(Browsers browsers) throws IOException {
        int port = freePort();
        MockOAuth2Server provider = new MockOAuth2Server();
        try (Server server = Server.on(Database.h2())
                .with("attune.openid.issuer", "http://localhost:" + port + "/hub")
                .with("attune.openid.client.id", "attune")
                .with("attune.openid.client.secret", SECRET)
                .with("attune.openid.name", NAME)
                .start()) {
            withoutAnAnswerThePasswordWorks(browsers, server);
            provider.start(InetAddress.getLoopbackAddress(), port);
            Device device = device(browsers);
            String back = comesBackToThePageThatWasWanted(device, server);
            whatCameOnceComesNoMore(browsers, server, back);
            isKnownByWhoTheyAre(device, server);
            whoeverIsNotKnownIsToldWhatToDo(device(browsers), server);
            onlyThePersonBeginsIt(browsers, server);
            assertThat(server.log()).contains("signed in at the hub").doesNotContain(SECRET);
            assertThat(server.said()).doesNotContain(SECRET);
        } finally {
            provider.shutdown();
        }
    }

    private static void withoutAnAnswerThePasswordWorks(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server);
        Page page = learner.page();
        page.navigate(server.address() + "/catalogue");
        Look.over(page);
        learner.link("Sign in with " + NAME).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not work at the moment");
        Look.over(page);
        learner.typeSignIn("educator@demo.example");
        page.waitForURL(Pattern.compile(".*/catalogue"));
    }

    private static String comesBackToThePageThatWasWanted(Device device, Server server) {
        Learner learner = Learner.on(device, server);
        Page page = learner.page();
        List<String> addresses = new CopyOnWriteArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        page.navigate(server.address() + "/catalogue");
        String before = session(device);
        learner.link("Sign in with " + NAME).click();
        saysWhoTheyAre(page, "edith", EDUCATOR);
        page.waitForURL(Pattern.compile(".*/catalogue"));
        assertThat(session(device)).isNotEqualTo(before);
        return addresses.stream()
                .filter(address -> address.startsWith(server.address() + "/openid-callback"))
                .findFirst()
                .orElseThrow();
    }

    private static void whatCameOnceComesNoMore(Browsers browsers, Server server, String back) {
        Page page = browsers.device().tab();
        page.navigate(back);
        assertThat(page.getByText("Please begin again")).isVisible();
        Look.over(page);
        page.navigate(server.address() + "/catalogue");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    private static void isKnownByWhoTheyAre(Device device, Server server) {
        Learner learner = Learner.on(device, server);
        Page page = learner.page();
        page.navigate(server.address() + "/sign-out");
        learner.button("Sign out").click();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
        learner.link("Sign in with " + NAME).click();
        saysWhoTheyAre(page, "edith", "");
        page.waitForURL(Pattern.compile(".*/my-learning"));
    }

    private static void whoeverIsNotKnownIsToldWhatToDo(Device device, Server server) {
        Learner learner = Learner.on(device, server);
        Page page = learner.page();
        page.navigate(server.address() + "/sign-in");
        learner.link("Sign in with " + NAME).click();
        saysWhoTheyAre(page, "new", "{\"email\":\"new@nursery.example\",\"email_verified\":true}");
        assertThat(learner.heading("We do not know you yet")).isVisible();
        assertThat(page.getByText("new@nursery.example")).isVisible();
        Look.over(page);

        learner.link("Back to signing in").click();
        learner.link("Sign in with " + NAME).click();
        saysWhoTheyAre(page, "liar", "{\"email\":\"coordinator@demo.example\",\"email_verified\":false}");
        assertThat(page.getByText("Nobody has confirmed yet")).isVisible();

        page.navigate(server.address() + "/sign-in");
        learner.link("Sign in with " + NAME).click();
        saysWhoTheyAre(page, "successor", EDUCATOR);
        assertThat(page.getByText("Somebody else came in before")).isVisible();
        page.navigate(server.address() + "/my-learning");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    private static void onlyThePersonBeginsIt(Browsers browsers, Server server) {
        Device device = browsers.device();
        APIResponse answer = device.context()
                .request()
                .get(
                        server.address() + "/sign-in/openid?return=https://evil.example/",
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "cross-site")
                                .setMaxRedirects(0));
        assertThat(answer.headers()).containsEntry("location", "/sign-in");
    }

    /** The provider of the tests takes anybody's word. */
    private static void saysWhoTheyAre(Page page, String subject, String claims) {
        page.locator("input[name=username]").fill(subject);
        page.locator("textarea[name=claims]").fill(claims);
        page.locator("input[type=submit]").click();
    }

    /** Its page asks for a typeface that no test fetches. */
    private static Device device(Browsers browsers) {
        return browsers.device().expecting("fonts.googleapis|favicon");
    }

    private static String session(Device device) {
        return device.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("attune-in"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
