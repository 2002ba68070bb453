package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Ours;
import org.attune.acceptance.browser.Traffic;
import org.attune.acceptance.browser.Traffic.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How much the pages of the main job weigh: for a browser that was never here, and for one that comes again. Weights do not
 * depend on the machine. The output says them; docs/performance.md publishes them.
 */
@ExtendWith(Inspector.class)
class WeightJourney {

    private static final int COLD_BYTES = 200_000;
    private static final int COLD_BYTES_OF_THE_PLAYER = 120_000;

    /**
     * What a page may be. Where it is not yet what docs/performance.md wants, the bound is a little above what it is, so that
     * it does not grow.
     *
     * @param requests of a browser that was never here
     * @param warm bytes for one that comes again
     * @param shift of what the browser calls layout shift; Web Vitals call a tenth good
     */
    private record Bound(int requests, int warm, double shift) {}

    /** None that anybody sees. */
    private static final double NONE = 0.001;

    private static final String COURSE = "Tuning into Babies";

    /** In each frame: whatever moves without anybody having done something. */
    private static final String WATCH_FOR_SHIFTS = "window.shifted = 0;"
            + "new PerformanceObserver(list => list.getEntries().filter(each => !each.hadRecentInput)"
            + ".forEach(each => { window.shifted += each.value; }))"
            + ".observe({ type: 'layout-shift', buffered: true });";

    /** Somebody who is signed in, on a course, with the first lesson begun. */
    private record Known(Learner learner, String course, String lesson) {}

    @Test
    void my_learning_is_light_and_stands_still(Browsers browsers, Server server) {
        Known known = known(browsers, server);
        held(
                "My learning",
                new Bound(15, 15_000, NONE),
                browsers,
                known,
                server.address() + "/my-learning",
                learner -> assertThat(learner.link("Carry on").first()).isVisible());
    }

    @Test
    void the_course_page_is_light_and_stands_still(Browsers browsers, Server server) {
        Known known = known(browsers, server);
        held("Course page", new Bound(15, 15_000, NONE), browsers, known, known.course(), learner -> assertThat(
                        learner.heading(COURSE))
                .isVisible());
    }

    @Test
    void the_player_with_the_first_screen_of_a_lesson_is_light_and_stands_still(Browsers browsers, Server server) {
        Known known = known(browsers, server);
        List<Answer> cold = held(
                "Player",
                new Bound(15, 15_000, NONE),
                browsers,
                known,
                known.lesson(),
                WeightJourney::seesTheFirstScreen);
        long platform = Traffic.bytes(cold, each -> !each.address().contains("/package/"));
        System.out.printf("Weight: of the player cold, the platform's part is %.1f kB%n", platform / 1000.0);
        assertThat(platform).isPositive().isLessThanOrEqualTo(COLD_BYTES_OF_THE_PLAYER);
        assertThat(Traffic.bytes(cold, each -> each.address().contains("/package/")))
                .isPositive();
    }

    private interface Arrival {
        void at(Learner learner);
    }

    /** Opens the page as somebody who is signed in, twice, in a browser that has nothing of ours; gives what came the first time. */
    private static List<Answer> held(
            String what, Bound bound, Browsers browsers, Known known, String address, Arrival arrival) {
        Device fresh = browsers.device();
        fresh.context().addInitScript(WATCH_FOR_SHIFTS);
        fresh.context().addCookies(known.learner().page().context().cookies());
        Page page = fresh.tab();
        Learner learner = Learner.in(page, known.learner().server());
        List<Answer> cold = opened(what + " cold", bound, learner, address, arrival);
        assertThat(cold).as(told(cold)).hasSizeLessThanOrEqualTo(bound.requests());
        assertThat(Traffic.bytes(cold, each -> true)).as(told(cold)).isLessThanOrEqualTo(COLD_BYTES);
        List<Answer> warm = opened(what + " warm", bound, learner, address, arrival);
        assertThat(Traffic.bytes(warm, each -> true))
                .as(told(warm))
                .isPositive()
                .isLessThanOrEqualTo(bound.warm());
        return cold;
    }

    private static List<Answer> opened(String what, Bound bound, Learner learner, String address, Arrival arrival) {
        List<Answer> all = Traffic.of(learner.page(), () -> {
            learner.page().navigate(address);
            arrival.at(learner);
        });
        // How often a lesson sends what is done in it depends on the time, half a kilobyte each.
        List<Answer> came =
                all.stream().filter(each -> !each.address().endsWith("/track")).toList();
        double shift = learner.page().frames().stream()
                .mapToDouble(WeightJourney::shifted)
                .sum();
        System.out.printf(
                "Weight: %s: %d requests, %.1f kB, layout shift %.4f%n",
                what, came.size(), Traffic.bytes(came, each -> true) / 1000.0, shift);
        assertThat(shift).as(what).isLessThan(bound.shift());
        return came;
    }

    private static double shifted(Frame frame) {
        return ((Number) frame.evaluate("() => window.shifted")).doubleValue();
    }

    private static String told(List<Answer> answers) {
        return answers.stream()
                .map(each -> each.bytes() + " " + each.address())
                .collect(Collectors.joining("\n", "what came:\n", "\n"));
    }

    private static Known known(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(), server)
                .signIn("gwen.kite@demo.example")
                .course(COURSE);
        learner.button("Start").or(learner.link("Carry on")).first().click();
        seesTheFirstScreen(learner);
        String lesson = learner.page().url();
        learner.exit();
        return new Known(learner, learner.page().url(), lesson);
    }

    private static void seesTheFirstScreen(Learner learner) {
        assertThat(Ours.byTap(learner).heading()).isVisible();
        learner.seesSaved();
    }
}
