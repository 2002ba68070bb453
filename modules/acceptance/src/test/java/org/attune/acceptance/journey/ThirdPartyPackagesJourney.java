package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Samples;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Packages that nobody here wrote, as the courses of a hub's folder. They say in a dialog what an API answers amiss. */
@ExtendWith(Inspector.class)
class ThirdPartyPackagesJourney {

    private final List<String> dialogs = new ArrayList<>();
    private Learner learner;

    @BeforeEach
    void signIn(Browsers browsers, Server server) {
        assumeTrue(Samples.areThere(), "ATTUNE_SCORM_SAMPLES names no folder: skipped");
        learner = Learner.on(browsers.device(), server).signIn();
        learner.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.accept();
        });
    }

    @Test
    void a_course_of_pages_is_left_carried_on_and_completed_in_1_2() {
        completes("RuntimeBasicCalls_SCORM12");
    }

    @Test
    void a_course_of_pages_is_left_carried_on_and_completed_in_2004() {
        completes("RuntimeBasicCalls_SCORM20043rdEdition");
    }

    private void completes(String name) {
        String course = Samples.course(name);
        learner.open(course, "Golf Explained");
        FrameLocator content = content();
        assertThat(content.locator("h1")).hasText("Play of the game");
        learner.lessonFrame().locator("#butNext").click();
        assertThat(content.locator("h1")).hasText("Par");
        learner.seesSaved().exit();

        learner.open(course, "Golf Explained");
        assertThat(content().locator("h1")).hasText("Par");
        assertThat(dialogs).containsExactly("Would you like to resume from where you previously left off?");
        Locator next = learner.lessonFrame().locator("#butNext");
        for (int page = 1; page < 14; page++) {
            next.click();
        }
        assertThat(next).isDisabled();
        learner.lessonFrame().locator("#butExit").click();
        if (name.contains("2004")) {
            learner.page().waitForURL(Pattern.compile(".*/course\\?.*"));
        } else {
            learner.button("Back to the course").click();
        }
        learner.seesStatus("Golf Explained", "Done");
        assertThat(dialogs).hasSize(1);
    }

    private FrameLocator content() {
        return learner.lessonFrame().frameLocator("#contentFrame");
    }

    @Test
    void a_course_of_many_lessons_shows_each_as_a_page_and_goes_from_one_to_the_next() {
        learner.course(Samples.course("ContentPackagingOneFilePerSCO_SCORM12"));
        assertThat(learner.page().locator(".tasks li")).hasCount(18);
        learner.button("Start").click();
        assertThat(learner.heading("How to Play")).isVisible();
        assertThat(learner.lessonFrame().locator("h1")).hasText("Play of the game");
        learner.page().locator("#contents summary").click();
        learner.page().locator("#contents li a").nth(1).click();
        assertThat(learner.heading("Par")).isVisible();
        assertThat(learner.lessonFrame().locator("h1")).hasText("Par");
        learner.seesSaved();
        assertThat(dialogs).isEmpty();
    }

    @Test
    void a_lesson_deep_in_the_tree_is_found_and_one_that_waits_for_another_says_for_which() {
        learner.course(Samples.course("scorm12-LaunchUrlFromNestedItem_SCORM12"));
        learner.button("Start").click();
        assertThat(learner.lessonFrame().getByText("This is the content for Topic 1.1.1.1"))
                .isVisible();
        learner.seesSaved();

        learner.course(Samples.course("scorm12-PrerequisitesTest_SCORM12"));
        Locator lessons = learner.page().locator(".tasks li");
        assertThat(lessons.nth(1)).containsText("Opens after “Module 1: Introduction”.");
        assertThat(lessons.nth(3))
                .containsText("Opens after “Module 1: Introduction” and “Module 2: Basic Concepts” or “Module 3");
        learner.button("Start").click();
        assertThat(learner.lessonFrame().getByText("This is the introduction module."))
                .isVisible();
        assertThat(dialogs).isEmpty();
    }
}
