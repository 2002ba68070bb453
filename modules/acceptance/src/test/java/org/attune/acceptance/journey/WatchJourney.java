package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Product;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A coordinator puts a recording into a course; an educator watches it, jumps in it, loses the network and changes the
 * device, and finishes the course by what was really played.
 */
@ExtendWith(Inspector.class)
class WatchJourney {
    private static final String FILM = "Watching, and then acting";
    private static final String COURSE = "Watched later";
    private static final String EDUCATOR = "hamza.skittle@demo.example";
    private static final String OFFLINE = "ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource";
    private static final Pattern RECORDING = Pattern.compile(".*/recording\\?recording=.*");
    private static final int SHARE = 20;
    private static final String NOT_TOUCHED = "0:00";

    private static final String IN_SIGHT = """
            () => {
              const list = document.getElementById('transcript');
              const line = list.querySelector('[aria-current=true]');
              const [said] = [...film.textTracks].find(each => each.kind === 'captions').activeCues;
              if (!line || !said) return false;
              const frame = list.getBoundingClientRect();
              const { top, bottom } = line.getBoundingClientRect();
              return list.scrollTop > 0 && top >= frame.top && bottom <= frame.bottom && line.textContent.includes(said.text);
            }""";

    private static final String ABOVE_SIGHT = """
            () => {
              const list = document.getElementById('transcript');
              const line = list.querySelector('[aria-current=true]');
              return line.getBoundingClientRect().bottom <= list.getBoundingClientRect().top;
            }""";

    @Test
    void a_recording_is_watched_and_only_what_was_played_counts(Browsers browsers, Server server) throws IOException {
        makeTheCourse(browsers.device(), server);

        Device desk = browsers.device().expecting(OFFLINE);
        Learner first = Learner.on(desk, server).signIn(EDUCATOR).course(COURSE);
        first.button("Start").click();
        watch(first);
        captionsAreShown(first);
        seekingEarnsNothing(first);
        wordsAreFoundAndLeadToTheirPlace(first);
        speedIsChosen(first);
        Look.over(first.page());
        String watched = nothingIsLostWithoutNetwork(first, desk);
        double left = number(first, "film.currentTime");
        first.exit();

        Learner again =
                Learner.on(browsers.device(360), server).signIn(EDUCATOR).course(COURSE);
        again.link("Carry on").first().click();
        watch(again);
        Await.until(
                "the film is where it was left",
                Duration.ofSeconds(20),
                () -> Math.abs(number(again, "film.currentTime") - left) < 1.5);
        assertThat(recording(again).locator("#speed")).hasValue("2");
        assertThat(recording(again).locator("#watched")).hasText(watched);
        finish(again);
    }

    @Test
    void chapters_and_lines_lead_to_their_place_by_keyboard_too_and_the_line_that_is_said_is_in_sight(
            Browsers browsers) {
        // The demo's own recording, which is there only where a server has our courses and nothing else.
        try (Server server = Server.on(Database.h2()).courses(Product.courses()).start()) {
            chaptersAndLines(Learner.on(browsers.device(), server).signIn().course("Webinars"));
        }
    }

    private static void chaptersAndLines(Learner learner) {
        learner.button("Start").click();
        watch(learner);
        FrameLocator shown = recording(learner);
        Keys keys = new Keys(learner.page());
        Instant before = Instant.now();

        keys.to(shown.locator("#film"));
        learner.page().keyboard().press("Space");
        playsUntil(learner, 2.5);
        learner.page().keyboard().press("Space");
        Await.until("it pauses", Duration.ofSeconds(10), () -> is(learner, "film.paused"));
        learner.seesSaved();
        assertThat(shown.locator("#watched")).containsText(Pattern.compile("You have watched [0-9]+ seconds? of"));

        keys.seenAt(chapter(shown, "Why wait?")).enter();
        isAt(learner, chapter(shown, "Why wait?"), "1:00");
        theLineIsInSight(learner);
        Locator marked = shown.locator("#transcript [aria-current=true]");
        String said = marked.textContent();
        assertThat(marked).not().hasText(said);
        theLineIsInSight(learner);

        Locator follow = shown.getByLabel("Follow the film");
        follow.uncheck();
        chapter(shown, "A moment in the room").click();
        isAt(learner, chapter(shown, "A moment in the room"), "0:14");
        assertThat(is(learner, ABOVE_SIGHT)).as("nobody asked it to follow").isTrue();
        follow.check();

        chapter(shown, "When the room is full").click();
        isAt(learner, chapter(shown, "When the room is full"), "1:32");
        theLineIsInSight(learner);

        Locator line = shown.locator("#transcript button").nth(3);
        keys.seenAt(line).enter();
        isAt(learner, line, line.locator(".time").innerText());
        pause(learner);
        learner.seesSaved();
        Instant after = Instant.now();
        assertThat(watched(shown))
                .as("no more than the time that passed, whatever was skipped")
                .isBetween(4L, Duration.between(before, after).toSeconds());
        assertThat(shown.locator("#gaps button").last()).hasText(Pattern.compile("1:3[2-9] to 2:0[89]|1:[45].*"));
        assertThat(shown.locator("#gaps button").filter(new Locator.FilterOptions().setHasText("to 1:00")))
                .hasCount(1);
        playsToItsEnd(learner);
    }

    /** Whoever lets it play to its end has seen its end, and was shown the last caption. */
    private static void playsToItsEnd(Learner learner) {
        page(learner).evaluate("film.currentTime = film.duration - 12");
        play(learner);
        playsUntil(learner, number(learner, "film.duration") - 2);
        assertThat((String) page(learner)
                        .evaluate("[...film.textTracks].find(each => each.kind === 'captions').activeCues[0].text"))
                .contains("Thank you for watching");
        Await.until("it has ended", Duration.ofSeconds(20), () -> is(learner, "film.ended"));
        learner.seesSaved();
        assertThat(recording(learner).locator("#gaps button").last()).hasText(Pattern.compile(".* to 1:5[678]"));
    }

    private static Locator chapter(FrameLocator shown, String title) {
        return shown.locator("#chapters button").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static boolean is(Learner learner, String script) {
        return Boolean.TRUE.equals(page(learner).evaluate(script));
    }

    /** It plays from there on, and what leads there says that it does. */
    private static void isAt(Learner learner, Locator there, String time) {
        assertThat(there).hasAttribute("aria-current", "true");
        double from = seconds(time.strip());
        playsUntil(learner, from + 0.5);
        assertThat(number(learner, "film.currentTime")).isBetween(from, from + 8);
        assertThat(is(learner, "film.paused")).isFalse();
    }

    private static void theLineIsInSight(Learner learner) {
        Await.until(
                "the line that is said is marked and in sight", Duration.ofSeconds(20), () -> is(learner, IN_SIGHT));
    }

    /** In whole seconds. */
    private static long watched(FrameLocator shown) {
        Matcher said = Pattern.compile("You have watched (?:([0-9]+) minutes? ?)?(?:([0-9]+) seconds? )?of.*")
                .matcher(shown.locator("#watched").innerText());
        assertThat(said.matches()).isTrue();
        return Duration.ofMinutes(number(said.group(1)))
                .plusSeconds(number(said.group(2)))
                .toSeconds();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static void makeTheCourse(Device device, Server server) throws IOException {
        Learner coordinator = Learner.on(device, server).signIn("coordinator@demo.example");
        Page page = coordinator.page();
        page.navigate(server.address() + "/recordings");
        Path films = Product.courses().resolve("films/watching-before-acting");
        page.getByLabel("Choose the film").setInputFiles(another(films.resolve("film.webm")));
        page.waitForURL(RECORDING);
        coordinator.link("Bring them the captions").click();
        page.getByLabel("The captions").fill(Files.readString(films.resolve("captions.vtt")));
        coordinator.button("Keep").click();
        page.waitForURL(RECORDING);
        coordinator.link("Add some chapters").click();
        page.getByLabel("The chapters").fill(Files.readString(films.resolve("chapters.txt")));
        coordinator.button("Keep").click();
        page.waitForURL(RECORDING);
        previewed(coordinator);
        coordinator.button("Publish").click();
        assertThat(page.getByText("It is published.")).isVisible();

        coordinator.link("Our courses").click();
        coordinator.link("New course").click();
        page.getByLabel("What is it called?").fill(COURSE);
        coordinator.button("Begin the draft").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change what it says"))
                .click();
        page.getByLabel("Summary").fill("A webinar, for whoever could not come.");
        coordinator.button("Keep").click();
        coordinator.link("a recording").click();
        String option = page.locator("#resource option")
                .filter(new Locator.FilterOptions().setHasText(FILM))
                .getAttribute("value");
        page.locator("#resource").selectOption(new SelectOption().setValue(option));
        page.locator("#watchShare").fill(Integer.toString(SHARE));
        page.locator("#ask").selectOption("QUESTION");
        page.locator("#question").fill("What comes before acting?");
        page.locator("#answers").fill("Watching\nTidying");
        coordinator.button("Add it").click();
        coordinator.link("Go on to publishing").click();
        coordinator.button("Publish").click();
        assertThat(page.getByText("Version 1 is published.").first()).isVisible();
    }

    /** The same film under another checksum: an element that nobody reads stands at its end. */
    private static Path another(Path film) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 4);
        longer[bytes.length] = (byte) 0xEC;
        longer[bytes.length + 1] = (byte) 0x82;
        return Files.write(Server.scratchFile(FILM + ".webm"), longer);
    }

    private static void previewed(Learner coordinator) {
        coordinator.link("Preview it").click();
        watch(coordinator);
        assertThat(coordinator.saveState()).hasText("Preview: nothing is recorded");
        coordinator.page().locator("#exit").click();
        coordinator.page().waitForURL(RECORDING);
    }

    private static FrameLocator recording(Learner learner) {
        return learner.wrapper().frameLocator("iframe[title=Recording]");
    }

    /** Waits until the film can be played. */
    private static void watch(Learner learner) {
        if (learner.page().url().contains("/webinar?")) {
            learner.link("Watch the recording").click();
        }
        assertThat(recording(learner).locator("#transcript li").first()).isVisible();
        Await.until("the film is there", Duration.ofSeconds(20), () -> number(learner, "film.readyState") >= 2);
    }

    private static Frame page(Learner learner) {
        return learner.page().frames().stream()
                .filter(frame -> frame.url().contains("/recording/"))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Learner learner, String script) {
        return ((Number) page(learner).evaluate(script)).doubleValue();
    }

    private static void play(Learner learner) {
        page(learner).evaluate("() => { film.muted = true; return film.play(); }");
    }

    private static void playsUntil(Learner learner, double seconds) {
        Await.until(
                "the film is at " + seconds,
                Duration.ofSeconds(60),
                () -> number(learner, "film.currentTime") >= seconds);
    }

    private static void pause(Learner learner) {
        page(learner).evaluate("film.pause()");
    }

    private static void captionsAreShown(Learner learner) {
        play(learner);
        playsUntil(learner, 3);
        pause(learner);
        assertThat(page(learner).evaluate("[...film.textTracks].find(each => each.kind === 'captions').mode"))
                .isEqualTo("showing");
        assertThat((String) page(learner)
                        .evaluate("[...film.textTracks].find(each => each.kind === 'captions').activeCues[0].text"))
                .isNotBlank();
        learner.seesSaved();
        assertThat(recording(learner).locator("#watched")).containsText("You have watched 3 seconds of 2 minutes");
        assertThat(recording(learner).locator("#done"))
                .hasText("Done when 20 per cent is watched and you have answered the question.");
    }

    private static void seekingEarnsNothing(Learner learner) {
        page(learner).evaluate("film.currentTime = 60");
        play(learner);
        playsUntil(learner, 61.5);
        page(learner).evaluate("film.currentTime = 110");
        playsUntil(learner, 111.5);
        pause(learner);
        learner.seesSaved();
        Locator gaps = recording(learner).locator("#gaps button");
        assertThat(gaps).hasCount(3);
        assertThat(gaps.first()).hasText(Pattern.compile("0:0[2-5] to 1:00"));
        assertThat(gaps.nth(1)).hasText(Pattern.compile("1:0[123] to 1:50"));
    }

    private static void wordsAreFoundAndLeadToTheirPlace(Learner learner) {
        FrameLocator shown = recording(learner);
        shown.getByLabel("Find in the transcript").fill("wooden spoon");
        assertThat(shown.locator("#count")).containsText("1 of 1, at 0:");
        shown.getByLabel("Find in the transcript").fill("no such words");
        assertThat(shown.locator("#count")).hasText("Not found");
        shown.getByLabel("Find in the transcript").fill("");
        Locator line = shown.locator("#transcript button").nth(1);
        String time = line.locator(".time").innerText().replaceAll("[^0-9:]", "");
        line.press("Enter");
        assertThat(line).hasAttribute("aria-current", "true");
        assertThat(time).isNotEqualTo(NOT_TOUCHED);
        assertThat(number(learner, "film.currentTime")).isBetween(seconds(time) - 0.1, seconds(time) + 5.0);
        pause(learner);
    }

    private static double seconds(String time) {
        String[] parts = time.split(":", 2);
        return Integer.parseInt(parts[0]) * 60.0 + Integer.parseInt(parts[1]);
    }

    private static void speedIsChosen(Learner learner) {
        recording(learner).getByLabel("Speed").selectOption("2");
        assertThat(number(learner, "film.playbackRate")).isEqualTo(2);
    }

    private static String nothingIsLostWithoutNetwork(Learner learner, Device device) {
        device.offline(true);
        page(learner).evaluate("film.currentTime = 30");
        play(learner);
        playsUntil(learner, 33);
        pause(learner);
        learner.seesNotYetSaved();
        String before = recording(learner).locator("#watched").innerText();
        device.offline(false);
        learner.seesSavedWithinAMinuteOrTwo();
        assertThat(recording(learner).locator("#watched")).hasText(before);
        return before;
    }

    private static void finish(Learner learner) {
        Page page = learner.page();
        play(learner);
        playsUntil(learner, 55);
        pause(learner);
        assertThat(page.locator("#strip")).containsText("One question is left.");
        learner.seesSaved();
        Look.over(page);
        learner.button("Answer it").click();
        page.waitForURL(Pattern.compile(".*/webinar\\?.*"));
        page.getByLabel("Watching", new Page.GetByLabelOptions().setExact(true)).check();
        learner.button("Answer").click();
        assertThat(page.getByText("You have watched the recording.")).isVisible();
        learner.button("Back to the course")
                .or(learner.link("Back to the course"))
                .click();
        assertThat(learner.link("Your certificate (PDF)")).isVisible();
    }
}
