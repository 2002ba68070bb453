package org.attune.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator puts documents into a course; who is on it reads them, from an origin where nothing of them can run. */
@ExtendWith(Inspector.class)
class DocumentJourney {
    private static final String COURSE = "Posters for the door";
    /** Without a place to break it, as files are often named. */
    private static final String LONG = "Poster_sleep_of_babies_under_one_year_A3_landscape_final_version_2";

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_coordinator_puts_documents_into_a_course_and_people_read_them(Browsers browsers, Server server)
            throws IOException {
        makeTheCourse(Learner.on(browsers.device().expecting("422"), server).signIn("coordinator@demo.example"));
        Device device = browsers.device(360).expecting("favicon");
        Learner educator =
                Learner.on(device, server).signIn("hamza.skittle@demo.example").course(COURSE);
        Page page = educator.page();
        educator.button("Start").click();
        assertThat(educator.heading("Sleep: a poster")).isVisible();
        assertThat(page.getByText("PDF, 15 bytes.")).isVisible();
        Look.over(page);
        page.setViewportSize(360, 740);
        String poster = page.locator(".actions a[href*='document']").getAttribute("href");
        educator.button("I have read it").click();
        assertThat(page.getByText("You said that you have read this")).isVisible();
        Look.over(page);

        educator.link("Next: rota").click();
        assertThat(educator.heading("rota")).isVisible();
        Page opened = page.waitForPopup(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Open it")))
                        .click());
        assertThat(opened.getByText("<b>Monday</b>: Samira")).isVisible();
        String origin = URI.create(opened.url()).getAuthority();
        assertThat(origin).endsWith(".content.localhost:" + server.port());
        assertThat(opened.evaluate("() => self.origin")).isEqualTo("null");
        opened.close();

        isServedSoThatNothingOfItRuns(new Wire(server), origin, server);
        isForThoseOnTheCourse(browsers, server, poster);
    }

    private static void makeTheCourse(Learner coordinator) throws IOException {
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("New course").click();
        page.getByLabel("What is it called?").fill(COURSE);
        coordinator.button("Begin the draft").click();
        coordinator.link("Change what it says").click();
        page.getByLabel("Summary").fill("Two things to hang up.");
        coordinator.button("Keep").click();

        coordinator.link("a document").click();
        assertThat(coordinator.heading("Add a document")).isVisible();
        Look.over(page);
        Locator file = page.getByLabel("Choose the document");
        file.setInputFiles(file("not-so.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#upload-refused")).containsText("not what the end of its name says");
        file.setInputFiles(file("setup.exe", PDF));
        assertThat(page.locator("#upload-refused")).containsText("Attune takes PDF");
        Look.over(page);
        file.setInputFiles(file(LONG + ".pdf", PDF));
        assertThat(page.getByLabel("Title")).hasValue(LONG);
        page.getByLabel("Title").fill("Sleep: a poster");
        Look.over(page);
        coordinator.button("Add it").click();
        coordinator.link("a document").click();
        assertThat(coordinator.link(LONG + ".pdf")).isVisible();
        Look.over(page);
        page.getByLabel("Choose the document")
                .setInputFiles(file("rota.txt", "<b>Monday</b>: Samira – Ünal 👶".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByLabel("Title")).hasValue("rota");
        coordinator.button("Add it").click();
        assertThat(page.locator(".parts h3")).hasText(new String[] {"Sleep: a poster", "rota"});
        coordinator.link("Go on to publishing").click();
        coordinator.button("Publish").click();
        assertThat(page.getByText("Version 1 is published.").first()).isVisible();
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(Server.scratchFile(name), bytes);
    }

    private static void isServedSoThatNothingOfItRuns(Wire wire, String origin, Server server) {
        Wire.Answer text = wire.get(origin, "/document/rota.txt");
        assertThat(text.status()).isEqualTo(200);
        assertThat(text.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(text.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(text.header("Content-Disposition")).startsWith("inline; filename=\"rota.txt\"");
        assertThat(text.header("Set-Cookie")).isEmpty();
        assertThat(wire.get(origin, "/document/rota.txt", "Range: bytes=3-8").text())
                .isEqualTo("Monday");
        assertThat(wire.get(origin, "/document/other.txt").status()).isEqualTo(404);
        assertThat(wire.get(origin, "/").status()).isEqualTo(404);
        assertThat(wire.get("x" + origin.substring(1), "/document/rota.txt").status())
                .isEqualTo(404);
    }

    private static void isForThoseOnTheCourse(Browsers browsers, Server server, String way) {
        Device device = browsers.device().expecting("404|Failed to load resource");
        Learner other = Learner.on(device, server).signIn("maeve.rainbow@demo.example");
        Response refused = other.page().navigate(server.address() + way);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(other.page().navigate(server.address() + "/document?id=50").status())
                .isEqualTo(404);
    }
}
