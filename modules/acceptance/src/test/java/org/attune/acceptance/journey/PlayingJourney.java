package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.TestCourses;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Packages as they are in the wild: whatever habits they have, they are played, and nothing done in them is lost. */
@ExtendWith(Inspector.class)
class PlayingJourney {

    private static final List<String> BOTH = List.of("Notebook: habits-12", "Notebook: habits");
    private static final Pattern COURSE = Pattern.compile(".*/course\\?.*");

    private static Learner learner(Browsers browsers, Server server) {
        return Learner.on(browsers.device(), server).signIn();
    }

    @Test
    void sixty_thousand_characters_come_back_of_who_never_commits_and_never_finishes(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server);
        for (String course : BOTH) {
            learner.open(course, "Sixty thousand characters").begun().wasGiven("0 characters");
            learner.press("fill").hears("Set: true").exit();
            learner.open(course, "Sixty thousand characters").begun().wasGiven("all of it");
        }
    }

    @Test
    void who_commits_without_end_is_slowed_and_loses_nothing(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server);
        List<Instant> sent = new CopyOnWriteArrayList<>();
        learner.page().onRequest(request -> {
            if (request.url().endsWith("/track")) {
                sent.add(Instant.now());
            }
        });
        learner.open("Notebook: habits", "Commits without end").begun();
        learner.press("at-once").hears("Committed 2000").seesSaved();
        assertThat(sent).hasSizeLessThan(10);

        sent.clear();
        Instant begun = Instant.now();
        learner.press("on-and-on");
        learner.page().locator("#contents summary").click();
        assertThat(learner.page().locator("#contents ol")).isVisible();
        assertThat(learner.notebook().locator("#said")).hasText(Pattern.compile("Committed \\d+"));
        long seconds = Duration.between(begun, Instant.now()).toSeconds();
        assertThat(sent).hasSizeLessThan(30 + 10 * (int) seconds);
        learner.seesSaved();
        String count = learner.notebook().locator("#said").textContent().replace("Committed ", "");
        learner.exit().open("Notebook: habits", "Commits without end").begun();
        learner.wasGiven(count + " " + (2000 + Integer.parseInt(count)));

        // Of a score each counts: none is left out.
        sent.clear();
        learner.press("scores").hears("Scored");
        assertThat(learner.saveState()).hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(sent).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Duration.between(sent.get(0), sent.get(sent.size() - 1))).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void calls_after_the_end_are_refused_and_break_nothing(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server);
        for (String course : BOTH) {
            String codes = course.equals("Notebook: habits")
                    ? "false 133, 123, false 143, false 113, false 104"
                    : "false 301, 301, false 301, false 301, false 101";
            learner.open(course, "Calls after the end").begun();
            learner.press("finish").hears(codes + "; was:");
            assertThat(learner.page().locator("#strip")).containsText("This lesson is closed.");
            learner.button("Back to the course").click();
            learner.page().waitForURL(COURSE);
            learner.open(course, "Calls after the end").begun();
            learner.press("finish").hears(codes + "; was: in time");
        }
    }

    @Test
    void values_that_may_not_be_are_refused_and_the_rest_is_kept(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server);
        for (String course : BOTH) {
            learner.open(course, "Values that may not be").begun().press("set");
            learner.hears(
                            course.equals("Notebook: habits")
                                    ? "true 0, false 406, true 0, false 406, false 406, false 351, false 404, false 401,"
                                            + " false 351, true 0"
                                    : "true 0, false 405, true 0, false 405, false 405, false 201, false 403, false 201,"
                                            + " false 201, true 0")
                    .seesSaved()
                    .exit();
            learner.open(course, "Values that may not be").begun().wasGiven("before 42 after");
        }
    }

    @Test
    void who_closes_its_window_leads_back_to_the_course(Browsers browsers, Server server) {
        Device device = browsers.device().expecting("close");
        Learner learner = Learner.on(device, server).signIn();
        for (String course : BOTH) {
            for (String lesson : List.of("Closes its window", "Closes its parent")) {
                learner.open(course, lesson).begun().press("close");
                learner.page().waitForURL(COURSE);
                learner.open(course, lesson).begun().wasGiven("closed");
            }
            // The page itself is out of its reach, and the door is where it was.
            learner.open(course, "Closes the top").begun().press("close").hears("Closing");
            learner.seesSaved().exit();
            learner.open(course, "Closes the top").begun().wasGiven("closed");
        }
    }

    @Test
    void a_window_of_its_own_finds_the_api_by_its_opener_and_may_close(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server);
        for (String course : BOTH) {
            learner.open(course, "Opens a window of its own").begun();
            Page window = learner.page().waitForPopup(() -> learner.press("open"));
            assertThat(window.locator("#said")).hasText("Started");
            window.locator("#turn").click();
            assertThat(window.locator("#said")).hasText("Turned: true");
            window.waitForClose(() -> window.locator("#finish").click());
            assertThat(learner.page().locator("#strip")).containsText("This lesson is closed.");
            learner.seesSaved();
            learner.button("Back to the course").click();
            learner.page().waitForURL(COURSE);
            learner.seesStatus("Opens a window", "Done");
        }
    }

    @Test
    void the_api_is_there_at_once_and_late_and_from_a_frame_of_a_frame(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server);
        learner.open("Notebook: habits", "Looks for the API late").begun();
        learner.open("Notebook: habits", "In a frame of a frame");
        FrameLocator inmost =
                learner.lessonFrame().frameLocator("iframe[title=Middle]").frameLocator("iframe[title=Inmost]");
        assertThat(inmost.locator("#said")).hasText("Started");
        inmost.locator("#turn").click();
        assertThat(inmost.locator("#said")).hasText("Turned: true");
        learner.open("Notebook: habits", "Calls the API at once").begun();
        learner.seesSaved().press("full").hears("Full screen");
    }

    @Test
    void several_lessons_follow_each_other_as_they_ask_and_as_the_contents_say(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server).course("Notebook: several").begin();
        assertThat(learner.lessonFrame().locator("#previous")).isHidden();
        goes(learner, "continue", "Two");
        learner.begun();
        goes(learner, "previous", "One");
        learner.begun();
        goes(learner, "choose", "Four");
        learner.begun();
        goes(learner, "previous", "A page to read");
        assertThat(learner.lessonFrame().getByText("It asks nothing")).isVisible();
        learner.page().locator("#contents summary").click();
        Locator contents = learner.page().locator("#contents li");
        assertThat(contents).hasText(new Pattern[] {
            Pattern.compile("One\\s*Done"),
            Pattern.compile("Two\\s*Done"),
            Pattern.compile("A page to read\\s*Done"),
            Pattern.compile("Four\\s*Done")
        });
        contents.nth(1).locator("a").click();
        assertThat(learner.heading("Two")).isVisible();
        learner.begun().press("finish").hears("Finished: true");
        learner.button("Next lesson").click();
        assertThat(learner.heading("A page to read")).isVisible();
        learner.exit();
        assertThat(learner.page().getByText("You finished this course")).isVisible();
    }

    private static void goes(Learner learner, String button, String next) {
        learner.press(button);
        assertThat(learner.heading(next)).isVisible();
    }

    @Test
    void what_the_manifest_says_is_told_and_the_mark_decides(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server);
        String course = "Notebook: told-12";
        learner.open(course, "Reaches the mark").begun();
        learner.wasGiven(told12("normal · credit"));
        finishes(learner, "85", "");
        learner.seesStatus("Reaches the mark", "Done");
        learner.open(course, "Misses the mark").begun();
        finishes(learner, "60", "completed");
        learner.seesStatus("Misses the mark", "Under way");
        learner.open(course, "Misses the mark").begun();
        assertThat(learner.notebook().locator("#given")).containsText("· failed");
        learner.open(course, "Says nothing").begun();
        finishes(learner, "", "");
        learner.seesStatus("Says nothing", "Done");

        learner.open("Notebook: told", "Reaches the mark").begun();
        learner.wasGiven("room=bramble&beds=4 · 0.8 · PT45M · exit,no message · normal · credit · ab-initio · unknown");
        finishes(learner, "0.9", "completed");
        learner.seesStatus("Reaches the mark", "Done");

        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        coordinator.page().navigate(server.address() + "/packages");
        coordinator.page().getByLabel("Choose the zip file").setInputFiles(TestCourses.loose("told-12"));
        coordinator.link("Preview Reaches the mark").click();
        coordinator.begun().wasGiven(told12("browse · no-credit"));
    }

    @Test
    void a_lesson_with_prerequisites_says_which_comes_first_and_opens_after_it(Browsers browsers, Server server) {
        Learner learner = learner(browsers, server).course("Notebook: order").begin();
        String player = learner.page().url();
        learner.page().locator("#contents summary").click();
        Locator contents = learner.page().locator("#contents li");
        assertThat(contents.nth(2)).containsText("Opens after “Watch” or “Listen”.");
        assertThat(contents.nth(3)).containsText("Opens after “Watch” and “Answer”.");
        assertThat(contents.nth(4).locator(".closed")).hasCount(0);
        Look.over(learner.page());

        // The contents lead there all the same: it may have opened since.
        learner.page().navigate(player.replace("lesson=watch", "lesson=rest"));
        assertThat(learner.heading("This lesson is not open yet")).isVisible();
        assertThat(learner.page().locator("#sheet")).containsText("Opens after “Watch” and “Answer”.");
        Look.over(learner.page());
        learner.button("Back to the course").click();
        learner.page().waitForURL(COURSE);
        Locator tasks = learner.page().locator(".tasks li");
        assertThat(tasks.nth(2)).containsText("Opens after “Watch” or “Listen”.");
        assertThat(learner.link("Answer")).hasCount(0);
        assertThat(learner.page().getByText("by doing all its lessons, at your own pace."))
                .isVisible();
        Look.over(learner.page());

        learner.open("Notebook: order", "Listen").begun();
        finishes(learner, "", "completed");
        learner.open("Notebook: order", "Answer").begun();
        finishes(learner, "", "passed");
        learner.seesStatus("Rest", "Opens after “Watch”.");
        learner.open("Notebook: order", "Watch").begun().press("finish");
        learner.button("Next lesson").click();
        assertThat(learner.heading("Listen")).isVisible();
        learner.open("Notebook: order", "Rest").begun();
    }

    private static String told12(String mode) {
        return "room=bramble&beds=4 · 80 · 00:45:00 · exit,message · " + mode + " · ab-initio · not attempted";
    }

    private static void finishes(Learner learner, String score, String status) {
        learner.notebook().locator("#score").fill(score);
        learner.notebook().locator("#status").fill(status);
        learner.press("finish").hears("Finished: true");
        learner.button("Back to the course").click();
        learner.page().waitForURL(COURSE);
    }
}
