package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Product;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What whoever tries the product finds of webinars: one to book, one that is full, and one to watch. */
@ExtendWith(Inspector.class)
class DemoWebinarsJourney {
    private static final String COMING = "Talking with babies all day long";
    private static final String FULL = "Sleep: what helps, what does not";
    private static final String RECORDING = "Watching before we act";

    @Test
    void the_demo_has_a_webinar_to_book_one_that_is_full_and_a_recording_that_plays(Browsers browsers) {
        // Its own: on the one that journeys share somebody may have booked.
        try (Server server = Server.on(Database.h2()).courses(Product.courses()).start()) {
            Learner learner = Learner.on(browsers.device(), server).signIn();
            isBooked(learner);
            isWaitedFor(learner);
            isWatched(learner);
        }
    }

    private static void opens(Learner learner, String part) {
        learner.course("Webinars");
        if (learner.button("Start").isVisible()) {
            learner.button("Start").click();
            assertThat(learner.heading(RECORDING)).isVisible();
            learner.course("Webinars");
        }
        learner.link(part).first().click();
        assertThat(learner.heading(part)).isVisible();
        Look.over(learner.page());
    }

    private static void isBooked(Learner learner) {
        opens(learner, COMING);
        learner.button("Book my place").click();
        assertThat(learner.page().locator(".notice")).containsText("Booked");
    }

    private static void isWaitedFor(Learner learner) {
        Page page = learner.page();
        opens(learner, FULL);
        learner.link("More about it").click();
        assertThat(page.locator("#place")).containsText("wait");
        assertThat(page.getByText("All 3 places are taken. 2 people wait before you."))
                .isVisible();
        learner.button("Join the wait-list").click();
        assertThat(page.locator("#place")).containsText("Waiting");
    }

    private static void isWatched(Learner learner) {
        opens(learner, RECORDING);
        FrameLocator shown = learner.wrapper().frameLocator("iframe[title=Recording]");
        assertThat(shown.locator("#transcript li").first()).isVisible();
        assertThat(shown.locator("#chapters button").first()).isVisible();
        Frame frame = learner.page().frames().stream()
                .filter(each -> each.url().contains("/recording/"))
                .findFirst()
                .orElseThrow();
        frame.evaluate("() => { film.muted = true; return film.play(); }");
        Await.until(
                "the film plays with captions",
                Duration.ofSeconds(30),
                () -> Boolean.TRUE.equals(frame.evaluate(
                        "() => { const captions = [...film.textTracks].find(each => each.kind === 'captions');"
                                + " return film.currentTime > 2.5 && captions.mode === 'showing'"
                                + " && captions.activeCues.length > 0; }")));
        frame.evaluate("film.pause()");
        learner.seesSaved();
        assertThat(shown.locator("#watched")).containsText(Pattern.compile("You have watched [0-9]+ seconds? of"));
        learner.exit();
        learner.seesStatus(RECORDING, "Under way");
    }
}
