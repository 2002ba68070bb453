package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a launch does, and what it does not do, as seen in a browser. */
@ExtendWith(Inspector.class)
class LaunchJourney {

    private static final Pattern EPOCH = Pattern.compile("\"epoch\":(\\d+)");

    @Test
    void the_code_is_gone_from_the_address_once_it_was_read(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server).signIn().course("Notebook: launch-code");
        learner.begin();
        Frame wrapper = learner.page().frames().stream()
                .filter(frame -> frame.parentFrame() == learner.page().mainFrame())
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(wrapper.evaluate("location.href")))
                .isEqualTo(learner.contentOrigin() + "/")
                .doesNotContain("code");
        assertThat(learner.page().url()).doesNotContain("code");
    }

    @Test
    void no_lesson_starts_before_begin_has_succeeded(Browsers browsers, Server server) {
        Device device = browsers.device().expecting("Failed to load resource");
        Learner learner = Learner.on(device, server).signIn().course("Notebook: no-begin");
        learner.page().route("**/launch", route -> {
            if (route.request().postData().contains("\"begin\"")) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        learner.button("Start").click();
        assertThat(learner.wrapper().getByText("We cannot reach Attune just now"))
                .isVisible();
        assertThat(learner.wrapper().locator("iframe[title=Lesson]")).hasCount(0);

        learner.page().unroute("**/launch");
        learner.begun().turnThePageAndSeeItSaved();
    }

    @Test
    void reload_duplicate_tab_and_return_are_new_launches(Browsers browsers, Server server) {
        Device device = browsers.device();
        List<Integer> epochs = new CopyOnWriteArrayList<>();
        device.context().onResponse(answer -> {
            if (answer.url().endsWith("/launch")) {
                Matcher epoch = EPOCH.matcher(answer.text());
                if (epoch.find()) {
                    epochs.add(Integer.valueOf(epoch.group(1)));
                }
            }
        });
        Learner learner = Learner.on(device, server).signIn().course("Notebook: launches");
        Page page = learner.page();
        learner.begin().turnThePageAndSeeItSaved();
        page.reload();
        learner.begun().seesPage(1);
        page.navigate(server.address() + "/help");
        page.goBack();
        learner.begun().seesPage(1);
        Learner duplicate = Learner.on(device, server);
        duplicate.page().navigate(page.url());
        duplicate.begun().seesPage(1);

        assertThat(epochs).hasSize(4).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_wrapper_opens_no_journal_but_that_of_its_own_host(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server);
        learner.page().addInitScript("""
                const json = Response.prototype.json;
                Response.prototype.json = async function () {
                    const answer = await json.call(this);
                    return answer.registration ? { ...answer, registration: "another" } : answer;
                };
                """);
        learner.signIn().course("Notebook: own-host");
        learner.button("Start").click();
        assertThat(learner.wrapper().getByText("This lesson does not open from here"))
                .isVisible();
        assertThat(learner.wrapper().locator("iframe[title=Lesson]")).hasCount(0);
    }

    @Test
    void a_browser_that_keeps_nothing_is_told_before_the_lesson_and_sends_each_commit_at_once(
            Browsers browsers, Server server) {
        Device device = browsers.device();
        Learner learner = Learner.on(device, server);
        learner.page().addInitScript("IDBFactory.prototype.open = () => { throw new DOMException('refused') }");
        learner.signIn().course("Notebook: keeps-nothing").begin();
        assertThat(learner.page()
                        .getByText("Keep this page open until it says Saved")
                        .first())
                .isVisible();
        learner.turnThePageAndSeeItSaved().exit();
        learner.begin().seesPage(1);
    }
}
