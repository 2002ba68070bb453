package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.attune.acceptance.browser.Ours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job: an educator signs in, opens Tuning into Babies, works through it and finishes. */
@ExtendWith(Inspector.class)
class CourseJourney {

    private static final String COURSE = "Tuning into Babies";

    /** On a phone, by tap; in the middle of the first lesson the tab is lost. */
    @Test
    void an_educator_completes_the_course_on_a_phone(Browsers browsers, Server server) {
        Device phone = browsers.device(360);
        Learner learner =
                Learner.on(phone, server).signIn("chidi.rattle@demo.example").course(COURSE);
        learner.button("Start").click();
        Ours first = Ours.byTap(learner);
        while (first.screen().locator("form.order").count() == 0) {
            first.step();
        }
        String heading = first.heading().textContent();
        learner.seesSaved().page().close();

        Learner again = Learner.on(phone, server);
        again.page().navigate(server.address() + "/my-learning");
        again.link("Carry on").click();
        Ours ours = Ours.byTap(again);
        assertThat(ours.heading()).hasText(heading);
        finish(again, ours);
    }

    /** Not one tap or click: Tab, arrows, Space and Enter. */
    @Test
    void an_educator_completes_a_lesson_by_keyboard_alone(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server);
        Page page = learner.page();
        page.navigate(server.address() + "/sign-in");
        page.keyboard().press("Tab");
        assertThat(learner.link("Skip to the page")).isFocused();
        Keys keys = new Keys(page);
        keys.to(page.getByLabel("E-mail or sign-in name"));
        page.keyboard().type("hamza.skittle@demo.example");
        keys.to(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().type("attune-demo");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/my-learning.*"));
        keys.to(learner.link("Catalogue")).enter();
        keys.to(learner.link(COURSE)).enter();
        keys.to(learner.button("Start")).enter();
        Ours ours = Ours.byKeyboard(learner);
        ours.throughToTheEnd();
        ours.press(ours.body().getByText(Pattern.compile("Next lesson")));
        page.waitForURL(address -> !address.contains("babies-have-voices"));
        assertThat(ours.heading()).isVisible();
        keys.to(page.locator("#exit")).enter();
        page.waitForURL(Pattern.compile(".*/course\\?.*"));
        learner.seesStatus("Babies have voices", "Done");
    }

    /** The first screen and those with an exercise; what each screen holds is looked at by {@code ScreensJourney}. */
    @Test
    void screens_of_a_lesson_are_clean_at_both_sizes_in_the_player(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server)
                .signIn("maeve.rainbow@demo.example")
                .course(COURSE);
        learner.button("Start").click();
        Ours ours = Ours.byTap(learner);
        int looked = 0;
        do {
            assertThat(ours.heading()).isVisible();
            if (looked == 0 || ours.screen().locator(".exercise").count() > 0) {
                Look.over(learner.page());
                looked++;
            }
        } while (ours.step());
        assertThat(looked).isGreaterThan(3);
    }

    private static void finish(Learner learner, Ours ours) {
        String next;
        do {
            ours.throughToTheEnd();
            Locator onward = ours.body()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Next lesson")));
            next = onward.isVisible() ? "Next lesson" : "Back to the course";
            String url = learner.page().url();
            ours.body()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(next)))
                    .click();
            learner.page().waitForURL(address -> !address.equals(url));
        } while (next.equals("Next lesson"));
        assertThat(learner.page().getByText(Pattern.compile("You finished this course")))
                .isVisible();
        learner.seesStatus("Babies have voices", "Done");
        learner.link("My learning").click();
        assertThat(learner.heading("Finished")).isVisible();
    }
}
