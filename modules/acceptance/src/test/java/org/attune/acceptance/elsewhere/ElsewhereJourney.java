package org.attune.acceptance.elsewhere;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our packages where they land: platforms of others, strict ones and ailing ones, or none at all. */
@ExtendWith(Inspector.class)
class ElsewhereJourney {
    private static final String TUNING = "tuning-into-babies";
    private static final String INSPIRING = "inspiring-provision";
    private static final String FIRST_LESSON = "babies-have-voices";

    private static TestPlatform platform;

    /** It outlives the browsers of each test: what a page still sends as it closes is answered. */
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

    @ParameterizedTest(name = "{0} on a {1} platform")
    @CsvSource({
        "tuning-into-babies-scorm-1.2, strict",
        "tuning-into-babies-scorm-1.2, again",
        "tuning-into-babies-babies-have-voices-scorm-1.2, strict",
        "tuning-into-babies-babies-have-voices-scorm-1.2, again",
        "tuning-into-babies-scorm-2004-3rd, strict",
        "tuning-into-babies-scorm-2004-3rd, again",
        "tuning-into-babies-babies-have-voices-scorm-2004-3rd, strict",
        "tuning-into-babies-babies-have-voices-scorm-2004-3rd, again",
        "tuning-into-babies-scorm-2004-4th, strict",
        "tuning-into-babies-scorm-2004-4th, again",
    })
    void a_lesson_is_recorded_without_an_error(String name, String model, Browsers browsers) {
        Visit visit = at(browsers).with("model", model);
        launch(visit, name);
        Ours ours = visit.ours();
        openFirstLesson(ours, name);
        ours.throughToTheEnd();
        visit.leave();

        boolean is12 = name.contains("1.2");
        assertThat(visit.errors()).isEmpty();
        assertThat(visit.calls(is12 ? "LMSFinish" : "Terminate")).hasSize(1);
        assertThat(visit.givenTo(is12 ? "student_response" : "learner_response"))
                .hasSizeGreaterThan(1);
        assertThat(visit.givenTo("objectives.0.id")).contains(FIRST_LESSON);
        assertThat(visit.given(is12 ? "cmi.objectives.0.status" : "cmi.objectives.0.completion_status"))
                .isEqualTo("completed");
        assertThat(visit.givenTo("comments").toString()).contains(Ours.WORDS);
        assertThat(visit.givenTo("session_time")).isNotEmpty();
        boolean course = name.startsWith(TUNING + "-scorm") && !name.contains("4th");
        assertThat(visit.given(is12 ? "cmi.core.lesson_status" : "cmi.completion_status"))
                .isEqualTo(course ? "incomplete" : "completed");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {TUNING, INSPIRING})
    void a_whole_course_of_scorm_1_2_is_worked_through_and_all_of_it_fits(String course, Browsers browsers) {
        Visit visit = at(browsers);
        launch(visit, course + "-scorm-1.2");
        Ours ours = visit.ours();
        int lessons = ours.body().locator(".lessons li").count();
        assertThat(lessons).isEqualTo(8);
        for (int i = 0; i < lessons; i++) {
            ours.body().locator(".lessons li").nth(i).locator("a").click();
            ours.throughToTheEnd();
            ours.body().getByRole(AriaRole.BUTTON, named("All lessons")).last().click();
            assertThat(ours.body().locator(".how-far")).containsText((i + 1) + " of 8 lessons done");
        }
        visit.leave();

        assertThat(visit.errors()).isEmpty();
        assertThat(visit.given("cmi.core.lesson_status")).isEqualTo("completed");
        assertThat(visit.givenTo("suspend_data")).allMatch(kept -> kept.length() <= 4096);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tuning-into-babies-scorm-1.2",
                "tuning-into-babies-scorm-2004-3rd",
                "tuning-into-babies-scorm-2004-4th"
            })
    void whoever_comes_back_is_at_the_same_screen_with_what_they_chose_and_wrote(String name, Browsers browsers) {
        Visit first = at(browsers);
        launch(first, name);
        Ours ours = first.ours();
        openFirstLesson(ours, name);
        while (ours.screen().locator("textarea").count() == 0) {
            ours.step();
        }
        ours.answer();
        String heading = ours.heading().textContent();
        first.leave();

        // Another device: nothing is left but what the platform kept.
        Visit second = at(browsers);
        launch(second, name);
        assertThat(second.ours().heading()).hasText(heading);
        assertThat(second.ours().screen().locator(".recap")).containsText("Welcome back");
        assertThat(second.ours().screen().locator("textarea").first()).hasValue(Ours.WORDS);
        assertThat(second.errors()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1.2, popup", "1.2, nested", "scorm-2004-4th, popup", "scorm-2004-4th, nested"})
    void the_api_is_found_in_the_opener_and_in_the_parents(String format, String where, Browsers browsers) {
        recordsItsFirstScreen(at(browsers).with("where", where), TUNING + "-" + suffix(format));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scorm-1.2", "scorm-2004-4th"})
    void the_api_is_found_when_it_comes_late(String format, Browsers browsers) {
        recordsItsFirstScreen(at(browsers).with("late", "1500"), TUNING + "-" + format);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "scorm-1.2, set-fails",
        "scorm-1.2, commit-false",
        "scorm-2004-4th, set-fails",
        "scorm-2004-4th, commit-false"
    })
    void what_a_platform_refuses_is_said_and_given_again(String format, String quirk, Browsers browsers) {
        Visit visit = at(browsers).with("quirk", quirk);
        String name = TUNING + "-" + format;
        launch(visit, name);
        Ours ours = visit.ours();
        openFirstLesson(ours, name);
        visit.ill(true);
        ours.step();
        assertThat(ours.body().locator(".notice")).containsText("has not taken your last step yet");
        String location = visit.given(format.contains("1.2") ? "cmi.core.lesson_location" : "cmi.location");
        visit.ill(false);
        ours.step();
        assertThat(ours.body().locator(".notice")).not().containsText("has not taken");
        assertThat(visit.given(format.contains("1.2") ? "cmi.core.lesson_location" : "cmi.location"))
                .isNotEqualTo(location);
        assertThat(visit.errors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scorm-1.2", "scorm-2004-4th"})
    void a_session_that_the_platform_has_lost_is_said_and_the_lesson_goes_on(String format, Browsers browsers) {
        Visit visit = at(browsers).with("quirk", "lost");
        String name = TUNING + "-" + format;
        launch(visit, name);
        Ours ours = visit.ours();
        openFirstLesson(ours, name);
        visit.ill(true);
        ours.step();
        ours.step();
        assertThat(ours.body().locator(".notice")).containsText("has not taken your last step yet");
        assertThat(ours.heading()).isVisible();
    }

    @Test
    void a_platform_that_takes_five_seconds_for_a_commit_is_asked_no_oftener_than_needed(Browsers browsers) {
        Visit visit = at(browsers).with("quirk", "commit-slow");
        launch(visit, TUNING + "-" + FIRST_LESSON + "-scorm-1.2");
        Ours ours = visit.ours();
        int before = visit.calls("LMSCommit").size();
        ours.step();
        visit.shown().waitForCondition(() -> visit.calls("LMSCommit").size() > before);
        assertThat(visit.calls("LMSCommit")).hasSize(before + 1);
        assertThat(visit.errors()).isEmpty();
    }

    @ParameterizedTest(name = "cut at {0}")
    @ValueSource(strings = {"4096", "120"})
    void suspend_data_that_the_platform_cut_shows_no_garbage(String room, Browsers browsers) {
        String name = TUNING + "-scorm-1.2";
        Visit first = at(browsers).with("quirk", "cut").with("room", room);
        launch(first, name);
        openFirstLesson(first.ours(), name);
        first.ours().throughToTheEnd();
        first.leave();

        Visit second = at(browsers);
        launch(second, name);
        assertThat(second.ours().heading()).isVisible();
        List<String> notes = second.ours().body().locator("textarea").all().stream()
                .map(Locator::inputValue)
                .toList();
        // What was cut off is gone; what is left of it is the beginning of what was written.
        assertThat(notes).allMatch(Ours.WORDS::startsWith);
        if (room.equals("4096")) {
            assertThat(notes).contains(Ours.WORDS);
        }
        assertThat(second.errors()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"scorm-1.2, browse", "scorm-1.2, review", "scorm-2004-4th, browse", "scorm-2004-4th, review"})
    void who_browses_or_reviews_changes_no_record(String format, String mode, Browsers browsers) {
        Visit visit = at(browsers).with("mode", mode);
        String name = TUNING + "-" + format;
        launch(visit, name);
        openFirstLesson(visit.ours(), name);
        visit.ours().throughToTheEnd();
        assertThat(visit.ours().body().locator(".notice")).containsText("records nothing");
        visit.leave();
        assertThat(visit.errors()).isEmpty();
        assertThat(visit.givenTo("status")).isEmpty();
        assertThat(visit.givenTo("interactions")).isEmpty();
        assertThat(visit.givenTo("comments")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scorm-1.2", "scorm-2004-4th"})
    void an_empty_mode_is_taken_for_the_usual_one(String format, Browsers browsers) {
        recordsItsFirstScreen(at(browsers).with("mode", ""), TUNING + "-" + format);
    }

    @Test
    void a_platform_without_comments_is_not_asked_to_keep_any(Browsers browsers) {
        Visit visit = at(browsers).with("quirk", "no-comments");
        launch(visit, TUNING + "-" + FIRST_LESSON + "-scorm-1.2");
        visit.ours().throughToTheEnd();
        visit.leave();
        assertThat(visit.givenTo("comments")).isEmpty();
        assertThat(visit.errors()).isEmpty();
        assertThat(visit.given("cmi.core.lesson_status")).isEqualTo("completed");
    }

    /** The first screen is there; then the network goes, for all of the lesson. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scorm-1.2", "scorm-2004-4th", "web"})
    void a_lesson_goes_on_without_a_network(String format, Browsers browsers) {
        var device = browsers.device(360).expecting("ERR_INTERNET_DISCONNECTED");
        String name = TUNING + "-" + format;
        Ours ours;
        if (format.equals("web")) {
            Page page = device.tab();
            page.navigate(platform.with(name, Product.courses().resolve(name + ".zip"))
                    .address("/" + name + "/index.html"));
            ours = Ours.byTap(page, page.locator("body"));
        } else {
            Visit visit = Visit.on(platform, device);
            launch(visit, name);
            ours = visit.ours();
        }
        openFirstLesson(ours, name);
        ours.body().page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        device.offline(true);
        do {
            for (Locator drawing : ours.screen().locator("img").all()) {
                assertThat(drawing.evaluate("image => image.decode().then(() => image.naturalWidth > 0, () => false)"))
                        .isEqualTo(true);
            }
        } while (ours.step());
        device.offline(false);
    }

    /** A lesson that is a package of its own leaves a copy for the page at the course's end; not where others come after. */
    @ParameterizedTest(name = "{0}, shared: {1}")
    @CsvSource({"scorm-1.2, false", "scorm-1.2, true", "scorm-2004-3rd, false", "scorm-2004-3rd, true"})
    void a_device_keeps_a_copy_unless_many_share_it_and_what_is_said_of_it_is_true(
            String format, boolean shared, Browsers browsers) {
        Visit visit = at(browsers);
        if (shared) {
            visit.with("shared", "");
        }
        launch(visit, TUNING + "-" + FIRST_LESSON + "-" + format);
        Ours ours = visit.ours();
        while (ours.screen().locator("textarea").count() == 0) {
            ours.step();
        }
        ours.answer();
        Locator said = ours.screen().locator(".kept");
        assertThat(said).containsText("Given to your learning platform to keep.");
        Object kept = visit.frame().evaluate("() => JSON.stringify({ ...localStorage, ...sessionStorage })");
        if (shared) {
            assertThat(said).not().containsText("this device");
            assertThat(kept).isEqualTo("{}");
        } else {
            assertThat(said).containsText("A copy stays on this device");
            assertThat(kept.toString()).contains("rubs one foot");
        }
        assertThat(visit.errors()).isEmpty();
    }

    @Test
    void the_web_edition_says_that_nothing_is_recorded_and_keeps_the_work_on_the_device(Browsers browsers) {
        String name = TUNING + "-web";
        String address =
                platform.with(name, Product.courses().resolve(name + ".zip")).address("/" + name + "/index.html");
        var device = browsers.device();
        Page page = device.tab();
        page.navigate(address);
        Ours ours = Ours.byTap(page, page.locator("body"));
        assertThat(ours.body().locator(".notice")).containsText("recorded");
        openFirstLesson(ours, name);
        while (ours.screen().locator("textarea").count() == 0) {
            ours.step();
        }
        ours.answer();
        String heading = ours.heading().textContent();
        page.close();

        Page again = device.tab();
        again.navigate(address);
        Ours back = Ours.byTap(again, again.locator("body"));
        assertThat(back.heading()).hasText(heading);
        assertThat(back.screen().locator("textarea").first()).hasValue(Ours.WORDS);
    }

    /** Not one tap: Tab, arrows, Space and Enter, through every kind of exercise that a course has. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {TUNING, INSPIRING})
    void every_kind_of_exercise_is_done_by_keyboard_alone(String course, Browsers browsers) {
        Visit visit = at(browsers);
        launch(visit, course + "-scorm-1.2");
        Locator body = visit.ours().body();
        List<String> kinds = Stream.of(
                        "form.choice", "form.order", "form.sort", ".branch", "form.checklist", "form.audit")
                .filter(kind -> body.locator(kind).count() > 0)
                .toList();
        assertThat(kinds).hasSizeGreaterThan(3);
        for (String kind : kinds) {
            // A learner of its own for each: a lesson opens at its first screen.
            visit.with("learner", kind);
            launch(visit, course + "-scorm-1.2");
            Ours ours = visit.oursByKeyboard();
            String lesson = ours.body()
                    .locator("article.lesson")
                    .filter(new Locator.FilterOptions().setHas(visit.shown().locator(kind)))
                    .first()
                    .getAttribute("data-lesson");
            ours.press(ours.body().locator(".lessons li[data-lesson=" + lesson + "] a"));
            while (ours.screen().locator(kind).count() == 0) {
                ours.press(ours.onward());
            }
            ours.answer();
            ours.press(ours.onward());
            assertThat(visit.errors()).isEmpty();
        }
    }

    private Visit at(Browsers browsers) {
        return Visit.on(platform, browsers.device());
    }

    private void launch(Visit visit, String name) {
        platform.with(name, Product.courses().resolve(name + ".zip"));
        String page = name.endsWith("4th") ? "/lessons/" + FIRST_LESSON + ".html" : "/index.html";
        visit.launch(name, "/" + name + page);
    }

    private void recordsItsFirstScreen(Visit visit, String name) {
        launch(visit, name);
        openFirstLesson(visit.ours(), name);
        visit.ours().step();
        assertThat(visit.errors()).isEmpty();
        assertThat(visit.given(name.contains("1.2") ? "cmi.core.lesson_location" : "cmi.location"))
                .isNotEmpty();
        assertThat(visit.given(name.contains("1.2") ? "cmi.core.lesson_status" : "cmi.completion_status"))
                .isEqualTo("incomplete");
    }

    /** From the menu, where there is one. */
    private static void openFirstLesson(Ours ours, String name) {
        if (!name.endsWith("4th") && !name.contains(FIRST_LESSON)) {
            ours.body().locator(".lessons li a").first().click();
            assertThat(ours.body().locator(".lessons")).isHidden();
        }
    }

    private static String suffix(String format) {
        return format.equals("1.2") ? "scorm-1.2" : format;
    }

    private static Locator.GetByRoleOptions named(String words) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(words));
    }
}
