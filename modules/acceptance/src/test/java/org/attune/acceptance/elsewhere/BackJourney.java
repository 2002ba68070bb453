package org.attune.acceptance.elsewhere;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Product;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Ours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our packages when their learner leaves the page by a link, and comes back by the browser's button. */
@ExtendWith(Inspector.class)
class BackJourney {
    private static final String TUNING = "tuning-into-babies";
    private static final String HEADING =
            "lesson => lesson.querySelector('section.screen:not([hidden]) h1').textContent";
    private static final String NOTE = "lesson => lesson.querySelector('section.screen:not([hidden]) textarea').value";
    private static final String ONWARD = "lesson => lesson.querySelector('button.onward').click()";
    private static final String NOTICE = "lesson => lesson.querySelector('.notice')?.textContent ?? ''";

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.open();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void nobodyWasHere() {
        platform.forget();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scorm-1.2", "scorm-2004-3rd", "scorm-2004-4th"})
    void a_page_out_of_the_browsers_cache_goes_on_in_its_session_and_nothing_is_lost(String format, Browsers browsers) {
        Visit visit = writingIn(Visit.on(platform, browsers.deviceThatKeepsPagesForBack()), format);
        String heading = visit.ours().heading().textContent();

        visit.elsewhereAndBack();
        assertThat(visit.keptByTheBrowser()).isTrue();
        assertThat(visit.inLesson(HEADING)).isEqualTo(heading);
        assertThat(visit.inLesson(NOTE)).isEqualTo(Ours.WORDS);
        assertThat(visit.calls(ending(format))).isEmpty();

        String left = visit.given(location(format));
        visit.inLesson(ONWARD);
        visit.shown().waitForCondition(() -> !visit.given(location(format)).equals(left));
        assertThat(visit.inLesson(NOTICE)).isEqualTo("");
        Object next = visit.inLesson(HEADING);
        visit.leave();
        assertThat(visit.errors()).isEmpty();
        assertThat(visit.calls(ending(format))).hasSize(1);
        assertThat(visit.calls("").get(visit.calls("").size() - 1)).contains(ending(format));

        Visit later = launched(Visit.on(platform, browsers.device()), format);
        assertThat(later.ours().heading()).hasText(String.valueOf(next));
        later.ours().body().locator(".turns button.back").click();
        assertThat(later.ours().screen().locator("textarea").first()).hasValue(Ours.WORDS);
        assertThat(later.errors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scorm-1.2", "scorm-2004-4th"})
    void a_page_out_of_the_cache_whose_session_the_platform_has_lost_says_so_and_gives_it_nothing(
            String format, Browsers browsers) {
        Visit visit = writingIn(
                Visit.on(platform, browsers.deviceThatKeepsPagesForBack()).with("quirk", "lost"), format);
        visit.shown().evaluate("() => addEventListener('pagehide', () => { lms.ill = true; })");

        visit.elsewhereAndBack();
        assertThat(visit.keptByTheBrowser()).isTrue();
        visit.shown()
                .waitForCondition(() -> String.valueOf(visit.inLesson(NOTICE)).contains("did not begin this lesson"));
        int calls = visit.calls("").size();
        visit.inLesson(ONWARD);
        assertThat(visit.calls("")).hasSize(calls);
        assertThat(visit.calls(ending(format))).isEmpty();
    }

    /** A frame that goes to another page by itself is not kept by any browser: its session ends, once and for all. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scorm-1.2", "scorm-2004-3rd", "scorm-2004-4th"})
    void a_lesson_that_left_its_frame_ended_its_session_and_says_so_when_it_is_back(String format, Browsers browsers) {
        Visit visit = writingIn(Visit.on(platform, browsers.deviceThatKeepsPagesForBack()), format);
        visit.frame().evaluate("() => { location.href = '/elsewhere'; }");
        visit.shown().waitForCondition(() -> visit.calls(ending(format)).size() == 1);
        visit.frame().waitForURL("**/elsewhere");

        visit.shown().evaluate("() => history.back()");
        assertThat(visit.ours().body().locator(".notice")).containsText("did not begin this lesson");
        write(visit.ours());
        List<String> calls = visit.calls("");
        int end = calls.indexOf(visit.calls(ending(format)).get(0));
        // Some platforms let a session begin again, so that is asked, and nothing else.
        assertThat(calls.subList(end + 1, calls.size())).allMatch(call -> call.contains("Initialize"));
        assertThat(visit.calls(ending(format))).hasSize(1);

        // What was written as the frame went had been given before.
        visit.shown().evaluate("() => lms.save()");
        Visit later = launched(Visit.on(platform, browsers.device()), format);
        assertThat(later.ours().screen().locator("textarea").first()).hasValue(Ours.WORDS);
    }

    @Test
    void the_web_edition_is_as_it_was_left(Browsers browsers) {
        String name = TUNING + "-web";
        String address =
                platform.with(name, Product.courses().resolve(name + ".zip")).address("/" + name + "/index.html");
        Page page = browsers.deviceThatKeepsPagesForBack().tab();
        page.navigate(address);
        Ours ours = Ours.byTap(page, page.locator("body"));
        write(ours);
        String heading = ours.heading().textContent();
        page.evaluate("() => addEventListener('pageshow', event => { window.kept = event.persisted; })");
        page.evaluate("() => { location.href = '/elsewhere'; }");
        page.waitForURL("**/elsewhere");

        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.evaluate("() => window.kept")).isEqualTo(true);
        assertThat(ours.heading()).hasText(heading);
        assertThat(ours.screen().locator("textarea").first()).hasValue(Ours.WORDS);
        ours.step();
        String next = ours.heading().textContent();

        page.reload();
        assertThat(ours.heading()).hasText(next);
        ours.press(ours.body().locator(".turns button.back"));
        assertThat(ours.screen().locator("textarea").first()).hasValue(Ours.WORDS);
    }

    private Visit writingIn(Visit visit, String format) {
        launched(visit, format);
        write(visit.ours());
        return visit;
    }

    /** To the first screen of the first lesson that asks for words, which are typed and not yet sent. */
    private static void write(Ours ours) {
        if (ours.body().locator(".lessons li a").first().isVisible()) {
            ours.body().locator(".lessons li a").first().click();
        }
        while (ours.screen().locator("textarea").count() == 0) {
            ours.step();
        }
        ours.answer();
    }

    private Visit launched(Visit visit, String format) {
        String name = TUNING + "-" + format;
        platform.with(name, Product.courses().resolve(name + ".zip"));
        return visit.launch(
                name, "/" + name + (format.endsWith("4th") ? "/lessons/babies-have-voices.html" : "/index.html"));
    }

    private static String ending(String format) {
        return format.contains("1.2") ? "LMSFinish" : "Terminate";
    }

    private static String location(String format) {
        return format.contains("1.2") ? "cmi.core.lesson_location" : "cmi.location";
    }
}
