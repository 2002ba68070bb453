package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.attune.recording.SmallFilm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator brings the recording of a webinar and gets it ready: captions, transcript, chapters, published. */
@ExtendWith(Inspector.class)
class RecordingsJourney {
    private static final Pattern RECORDING = Pattern.compile(".*/recording\\?recording=.*");
    private static final Pattern OFFSET = Pattern.compile("offset=(\\d+)");

    @Test
    void a_recording_is_brought_over_a_broken_line_gets_its_captions_and_is_published(Browsers browsers, Server server)
            throws IOException {
        Device device = browsers.device().expecting("ERR_FAILED|ERR_INTERNET|Failed to load resource");
        Learner coordinator = recordings(device, server);
        Page page = coordinator.page();
        Look.over(page);
        List<Long> kept = kept(page);
        page.route("**/upload-part*", route -> {
            if (offset(route.request().url()) == 0) {
                route.resume();
            } else {
                route.abort();
            }
        });
        input(page).setInputFiles(film("Sleep, with Dana Demo.webm", 1_500_000));
        assertThat(page.locator("#going-trouble")).containsText("We cannot reach Attune just now");
        page.unroute("**/upload-part*");
        // The page tries again by itself too, and may be first: then there is nothing to press any more.
        page.locator("#going-now")
                .evaluateAll("found => found.forEach(each => each.checkVisibility() && each.click())");
        page.waitForURL(RECORDING);
        assertThat(kept).isSorted().doesNotHaveDuplicates();
        assertThat(coordinator.heading("Sleep, with Dana Demo")).isVisible();
        Look.over(page);

        coordinator.button("Publish").click();
        assertThat(page.locator(".summary")).containsText("It has no captions yet");
        assertThat(page.locator(".summary")).containsText("It has no transcript yet");

        coordinator.link("Bring them the captions").click();
        Look.over(page);
        Path faulty = Files.writeString(
                Server.scratchFile("captions.srt"),
                "1\n00:00:01,000 --> 00:00:04,000\nGood evening.\n\n2\n00:00:09,000 --> 00:00:05,000\nWelcome.\n");
        page.getByLabel("Take them from a file").setInputFiles(faulty);
        assertThat(page.getByLabel("The captions")).hasValue(Pattern.compile("1\\n00:00:01,000[^$]*"));
        coordinator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Line 6: this caption ends before it begins");
        Look.over(page);
        page.getByLabel("The captions")
                .fill("WEBVTT\n\n00:01.000 --> 00:04.000\n<v Dana Demo>Good evening.</v>\n\n"
                        + "00:05.000 --> 00:09.000\n<v Kim Demo>Welcome.</v>\n");
        coordinator.button("Keep").click();
        page.waitForURL(RECORDING);
        assertThat(page.getByText("The captions are kept.")).isVisible();
        assertThat(page.getByText("2 paragraphs.")).isVisible();

        coordinator.link("Read and change the transcript").click();
        assertThat(page.getByLabel("The transcript"))
                .hasValue("0:01 Dana Demo: Good evening.\n0:05 Kim Demo: Welcome.");
        Look.over(page);
        page.getByLabel("The transcript").fill("0:01 Dana Demo: Good evening, all.\n0:05 Kim Demo: Welcome.");
        coordinator.button("Keep").click();
        page.waitForURL(RECORDING);
        coordinator.link("Add some chapters").click();
        page.getByLabel("The chapters").fill("0:00 Welcome\nQuestions");
        coordinator.button("Keep").click();
        assertThat(page.locator(".summary")).containsText("Line 2: write when it begins");
        Look.over(page);
        page.getByLabel("The chapters").fill("0:00 Welcome\n0:30 Questions");
        coordinator.button("Keep").click();
        page.waitForURL(RECORDING);
        coordinator.link("Change what it is").click();
        Look.over(page);
        page.getByLabel("Title").fill("Sleep and settling");
        coordinator.button("Keep").click();
        page.waitForURL(RECORDING);

        coordinator.button("Publish").click();
        assertThat(page.getByText("It is published.")).isVisible();
        Look.over(page);
        page.navigate(server.address() + "/recordings");
        Locator row =
                page.locator("#recordings tr").filter(new Locator.FilterOptions().setHasText("Sleep and settling"));
        assertThat(row).containsText("Published");
        assertThat(row).containsText("2 minutes");
        Look.over(page);
    }

    @Test
    void what_is_no_film_is_refused_with_what_to_do_and_a_draft_can_be_removed(Browsers browsers, Server server)
            throws IOException {
        Device device = browsers.device().expecting("422");
        Learner coordinator = recordings(device, server);
        Page page = coordinator.page();
        input(page).setInputFiles(Files.writeString(Server.scratchFile("notes.mp4"), "Some notes, no film."));
        assertThat(page.locator("#upload-refused")).containsText("Attune takes films as MP4 or WebM");
        input(page).setInputFiles(film("Not this one.webm", 10));
        page.waitForURL(RECORDING);
        coordinator.link("Remove this recording").click();
        Look.over(page);
        coordinator.button("Remove it").click();
        assertThat(coordinator.heading("Recordings")).isVisible();
        assertThat(page.getByText("Not this one")).hasCount(0);
    }

    @Test
    void an_educator_finds_no_recordings_here(Browsers browsers, Server server) {
        Page page =
                Learner.on(browsers.device().expecting("404"), server).signIn().page();
        for (String name : List.of("recordings", "recording?recording=1", "recording-captions?recording=1")) {
            Response answer = page.navigate(server.address() + "/" + name);
            assertThat(answer.status()).as(name).isEqualTo(404);
        }
    }

    private static Learner recordings(Device device, Server server) {
        Learner coordinator = Learner.on(device, server).signIn("coordinator@demo.example");
        coordinator.link("Our courses").click();
        coordinator.link("Recordings").click();
        assertThat(input(coordinator.page())).isVisible();
        return coordinator;
    }

    private static Locator input(Page page) {
        return page.getByLabel("Choose the film");
    }

    private static Path film(String name, int padding) throws IOException {
        return Files.write(Server.scratchFile(name), SmallFilm.webm(name, padding));
    }

    /** The offsets of the parts that the server kept. */
    private static List<Long> kept(Page page) {
        List<Long> kept = new CopyOnWriteArrayList<>();
        page.onResponse(answer -> {
            if (answer.url().contains("/upload-part") && answer.ok()) {
                kept.add(offset(answer.url()));
            }
        });
        return kept;
    }

    private static long offset(String url) {
        Matcher offset = OFFSET.matcher(url);
        return offset.find() ? Long.parseLong(offset.group(1)) : -1;
    }
}
