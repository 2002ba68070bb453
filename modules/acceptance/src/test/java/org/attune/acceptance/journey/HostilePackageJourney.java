package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A package that means harm, with all that a script can do. Each test says where it fails. */
@ExtendWith(Inspector.class)
class HostilePackageJourney {

    private Device device;
    private Learner learner;
    private Frame script;
    private String platform;
    private String other;

    @BeforeEach
    void openIt(Browsers browsers, Server server) {
        platform = server.address();
        device = browsers.device()
                .expecting("Content.Security.Policy|Unsafe attempt|sandbox|CORS|ERR_BLOCKED|ERR_FAILED|"
                        + "Failed to load resource|bad HTTP response code|X-Frame-Options|frame-ancestors|postMessage");
        // Another registration of the same learner, whose label the package is told: worse than it could know.
        Learner beside =
                Learner.on(device, server).signIn().course("Notebook: words").begin();
        beside.turnThePageAndSeeItSaved();
        other = beside.contentOrigin();
        beside.page().close();
        learner = Learner.on(device, server).course("Notebook: hostile").begin();
        script = learner.packageFrame();
    }

    private String attempt(String name) {
        return (String) script.evaluate(
                "([name, given]) => settle(() => attempts[name](given))",
                new Object[] {name, Map.of("platform", platform, "other", other)});
    }

    @Test
    void the_page_and_its_scripts_are_out_of_reach_for_they_are_another_origin() {
        assertThat(attempt("readThePage")).isEqualTo("refused: SecurityError");
        assertThat(attempt("reachTheApi")).isEqualTo("refused: SecurityError");
    }

    @Test
    void the_page_cannot_be_led_away_for_the_sandbox_allows_no_top_navigation() {
        String before = learner.page().url();
        attempt("navigateThePage");
        assertThat(learner.page().url()).isEqualTo(before);
        assertThat(learner.saveState()).isVisible();
    }

    @Test
    void there_is_no_cookie_to_read_and_none_can_be_planted_where_it_counts() {
        assertThat(attempt("readCookies")).isEqualTo("refused: Empty");
        List<String> session = session();
        attempt("setACookieForThePage");
        assertThat(session()).hasSize(2).isEqualTo(session);
        assertThat(device.context().cookies(platform))
                .extracting(cookie -> cookie.name)
                .doesNotContain("planted");
    }

    @Test
    void pages_and_addresses_of_the_platform_answer_it_nothing() {
        assertThat(attempt("readAPage")).startsWith("refused: ");
        assertThat(attempt("askForALaunch")).startsWith("refused: ");
        assertThat(attempt("frameAPage")).startsWith("refused: ");
    }

    @Test
    void a_form_it_posts_signs_nobody_out() {
        attempt("signOutByAForm");
        learner.page().navigate(platform + "/my-learning");
        assertThat(learner.page().getByText("Hello")).isVisible();
    }

    @Test
    void files_and_storage_of_another_registration_are_another_origins() {
        assertThat(attempt("readAnothersFile")).startsWith("refused: ");
        assertThat(attempt("frameAnothersPackage")).startsWith("refused: ");
        assertThat(attempt("runAnothersScript")).startsWith("refused: ");
        assertThat(attempt("readAnothersStorage")).startsWith("refused: ");
    }

    @Test
    void its_own_bearer_writes_no_other_attempt() {
        assertThat(attempt("writeAnothersAttempt")).startsWith("refused: ");
        assertThat(attempt("writeAnAttemptWithoutABearer")).isEqualTo("refused: 401");
    }

    @Test
    void no_service_worker_is_registered() {
        assertThat(attempt("registerAServiceWorker")).startsWith("refused: ");
    }

    @Test
    void forged_messages_move_nothing() {
        attempt("forgeAMessage");
        attempt("forgeAMessageFromTheWrapper");
        learner.page().waitForFunction("() => document.readyState === 'complete'");
        assertThat(learner.page().url()).contains("/player");
        assertThat(learner.saveState()).not().containsText("99");
    }

    private List<String> session() {
        return device.context().cookies(platform).stream()
                .filter(cookie -> cookie.name.contains("attune"))
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .sorted()
                .toList();
    }
}
