package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, looked over, and what each refuses. */
@ExtendWith(Inspector.class)
class PagesJourney {

    @ParameterizedTest
    @ValueSource(strings = {"sign-in", "help", "privacy", "accessibility"})
    void a_page_for_anyone_is_clean(String name, Browsers browsers, Server server) {
        Page page = browsers.device().tab();
        page.navigate(server.address() + "/" + name);
        assertThat(page.locator("h1")).isVisible();
        Look.over(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-learning", "catalogue", "catalogue?q=no+such+course", "sign-out", "no-such-page"})
    void a_page_for_who_is_signed_in_is_clean(String name, Browsers browsers, Server server) {
        Device device = browsers.device().expecting("404");
        Page page = Learner.on(device, server).signIn().page();
        page.navigate(server.address() + "/" + name);
        assertThat(page.locator("h1")).isVisible();
        Look.over(page);
    }

    @Test
    void the_course_page_is_clean_before_and_after_it_was_begun(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server).signIn();
        Look.over(learner.course("Tuning into Babies").page());
        Look.over(learner.course("Notebook: words").page());
    }

    @Test
    void the_coordinator_sees_how_many_are_where_and_an_educator_finds_no_such_page(Browsers browsers, Server server) {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        coordinator.link("Our courses").click();
        assertThat(coordinator.page().getByText("Tuning into Babies").first()).isVisible();
        Look.over(coordinator.page());

        Learner educator =
                Learner.on(browsers.device().expecting("404"), server).signIn();
        Response answer = educator.page().navigate(server.address() + "/our-courses");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server);
        String known = refusal(learner, server, "sanjay.breeze@demo.example");
        assertThat(refusal(learner, server, "nobody@demo.example")).isEqualTo(known);
        assertThat(learner.page().getByLabel("E-mail or sign-in name")).hasValue("nobody@demo.example");
        Look.over(learner.page());
    }

    private static String refusal(Learner learner, Server server, String name) {
        learner.page().navigate(server.address() + "/sign-in");
        learner.page().getByLabel("E-mail or sign-in name").fill(name);
        learner.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("not the password");
        learner.button("Sign in").click();
        assertThat(learner.page().locator(".summary")).isVisible();
        return learner.page().locator(".summary").innerText();
    }

    @Test
    void whoever_is_not_signed_in_signs_in_first_and_comes_to_the_page_they_wanted(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server);
        learner.page().navigate(server.address() + "/catalogue?q=tuning");
        learner.typeSignIn("educator@demo.example");
        learner.page().waitForURL(Pattern.compile(".*/catalogue\\?q=tuning"));
        assertThat(learner.link("Tuning into Babies")).isVisible();
    }

    @Test
    void back_leaves_the_player_for_the_page_before(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server).signIn().course("Notebook: back-button");
        String course = learner.page().url();
        learner.begin().turnThePageAndSeeItSaved();
        learner.page().goBack();
        learner.page().waitForURL(course);
        learner.page().goForward();
        learner.begun().seesPage(1);
    }

    @Test
    void learner_pages_load_no_script_of_primefaces(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server).signIn();
        for (String name : new String[] {"my-learning", "catalogue", "help"}) {
            learner.page().navigate(server.address() + "/" + name);
            assertThat(
                            (Integer)
                                    learner.page()
                                            .evaluate(
                                                    "() => [...document.scripts].filter(each => /primefaces|jquery/.test(each.src)).length"))
                    .isZero();
        }
    }
}
