package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
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

/** A coordinator brings a package that nobody here wrote, and sees what is in it and what is wrong with it. */
@ExtendWith(Inspector.class)
class PackagesJourney {

    private static final Pattern REPORT = Pattern.compile(".*/package\\?id=.*");
    private static final Pattern OFFSET = Pattern.compile("offset=(\\d+)");

    @Test
    void a_package_is_brought_by_keyboard_and_its_report_tells_what_is_in_it(Browsers browsers, Server server) {
        Learner coordinator = coordinator(browsers.device(), server);
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("Packages your hub brought").click();
        assertThat(coordinator.heading("Packages")).isVisible();
        Look.over(page);

        input(page).focus();
        assertThat(input(page)).isFocused();
        chooserByKey(page).setFiles(TestCourses.loose("brought", 3));
        page.waitForURL(REPORT);
        assertThat(coordinator.heading("Notebook: brought")).isVisible();
        assertThat(page.getByText("This package can be played")).isVisible();
        assertThat(page.getByText("SCORM 2004 4th Edition")).isVisible();
        assertThat(page.locator(".lines li")).hasCount(3);
        Look.over(page);

        coordinator.link("Make a course of it").click();
        assertThat(page.getByLabel("What is it called?")).hasValue("Notebook: brought");
        Look.over(page);
        page.getByLabel("What is it called?").fill("");
        coordinator.button("Begin the draft").click();
        assertThat(page.locator(".summary")).containsText("Give the course a title");
        page.getByLabel("What is it called?").fill("A course of the notebook");
        coordinator.button("Begin the draft").click();
        assertThat(coordinator.heading("A course of the notebook")).isVisible();
        assertThat(page.locator(".parts h3")).hasText("Notebook: brought");

        page.navigate(server.address() + "/packages");
        coordinator.link("Notebook: brought").click();
        coordinator.link("Add it to “A course of the notebook”").click();
        assertThat(page.locator("#resource option:checked")).containsText("Notebook: brought");
        coordinator.button("Add it").click();
        assertThat(page.locator(".parts h3")).hasCount(2);

        page.navigate(server.address() + "/packages");
        Locator row = page.locator("#packages tr").filter(new Locator.FilterOptions().setHasText("Notebook: brought"));
        assertThat(row).containsText("SCORM 2004 4th Edition");
        assertThat(row).containsText("3");
        Look.over(page);
    }

    @Test
    void a_refused_package_says_all_that_is_wrong_and_what_to_do(Browsers browsers, Server server) {
        String manifest = TestCourses.manifest("refused", 3)
                .replace("identifierref=\"page-1\"", "identifierref=\"page-9\"")
                .replace("<item identifier=\"lesson-3\"", "<item identifier=\"lesson-2\"");
        Page page = packages(browsers.device(), server).page();
        input(page).setInputFiles(TestCourses.loose("refused", manifest, Map.of()));
        page.waitForURL(REPORT);
        assertThat(page.getByText("This package cannot be played yet")).isVisible();
        Locator problems = page.locator(".problems .error");
        assertThat(problems).hasCount(2);
        for (Locator problem : problems.all()) {
            assertThat(problem.locator(".place")).containsText("imsmanifest.xml");
            assertThat(problem).containsText("What to do:");
        }
        assertThat(page.getByText("What next")).isVisible();
        Look.over(page);
    }

    @Test
    void a_file_that_is_no_package_is_named_for_what_it_is(Browsers browsers, Server server) throws IOException {
        Path text = Files.writeString(Server.scratchFile("notes.zip"), "Some notes, no zip.");
        Page page = packages(browsers.device(), server).page();
        input(page).setInputFiles(text);
        page.waitForURL(REPORT);
        assertThat(page.locator(".problems")).containsText("It is not a zip file");
        assertThat(page.locator(".problems .place")).hasText("notes.zip");
    }

    @Test
    void an_upload_goes_on_where_it_was_after_the_network_broke(Browsers browsers, Server server) {
        Device device = browsers.device().expecting("ERR_FAILED|ERR_INTERNET|Failed to load resource");
        Page page = packages(device, server).page();
        List<Long> kept = kept(page);
        breakAfterTheFirstPart(page);
        input(page).setInputFiles(large("broken"));
        assertThat(page.locator("#going-trouble")).containsText("We cannot reach Attune just now");
        Look.over(page);
        page.unroute("**/upload-part*");
        // The page tries again by itself too, and may be first: then there is nothing to press any more.
        page.locator("#going-now")
                .evaluateAll("found => found.forEach(each => each.checkVisibility() && each.click())");
        page.waitForURL(REPORT);
        assertThat(page.getByText("This package can be played")).isVisible();
        assertThat(kept).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_upload_that_was_left_is_carried_on_by_choosing_the_file_again(Browsers browsers, Server server) {
        Device device = browsers.device().expecting("ERR_FAILED|ERR_INTERNET|Failed to load resource");
        Page page = packages(device, server).page();
        Path file = large("left");
        List<Long> kept = kept(page);
        breakAfterTheFirstPart(page);
        input(page).setInputFiles(file);
        assertThat(page.locator("#going-trouble")).isVisible();
        page.onDialog(Dialog::accept);
        page.reload();
        page.unroute("**/upload-part*");
        assertThat(page.locator("#unfinished-files")).containsText("left.zip");
        Look.over(page);
        input(page).setInputFiles(file);
        page.waitForURL(REPORT);
        assertThat(kept).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_cancelled_upload_leaves_nothing(Browsers browsers, Server server) {
        Device device = browsers.device().expecting("ERR_FAILED|ERR_INTERNET|Failed to load resource");
        Page page = packages(device, server).page();
        breakAfterTheFirstPart(page);
        input(page).setInputFiles(large("cancelled"));
        assertThat(page.locator("#going-trouble")).isVisible();
        page.locator("#going-cancel").click();
        assertThat(page.locator("#upload-said")).containsText("Cancelled");
        page.reload();
        assertThat(input(page)).isVisible();
        assertThat(page.getByText("cancelled.zip")).hasCount(0);
    }

    @Test
    void the_same_file_twice_is_recognised_also_when_it_is_dropped(Browsers browsers, Server server)
            throws IOException {
        Path file = TestCourses.loose("twice", 1);
        Page page = packages(browsers.device(), server).page();
        input(page).setInputFiles(file);
        page.waitForURL(REPORT);
        String report = page.url();
        page.navigate(server.address() + "/packages");
        drop(page, "twice (1).zip", Files.readAllBytes(file));
        page.waitForURL(report + "&known=yes");
        assertThat(page.getByText("Your hub has this very file already")).isVisible();
    }

    @Test
    void a_lesson_is_looked_at_and_nothing_is_recorded(Browsers browsers, Server server) {
        Learner coordinator = packages(browsers.device(), server);
        Page page = coordinator.page();
        List<String> tracked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/track")) {
                tracked.add(request.url());
            }
        });
        input(page).setInputFiles(TestCourses.loose("looked-at", 2));
        page.waitForURL(REPORT);
        coordinator.link("Preview Lesson 1").click();
        coordinator.begun();
        assertThat(coordinator.saveState()).hasText("Preview: nothing is recorded");
        coordinator.turnThePage().keep("A note of mine");
        assertThat(coordinator.saveState()).hasText("Preview: nothing is recorded");
        Look.over(page);
        page.reload();
        coordinator.begun().seesPage(0).seesNote("");

        coordinator.finishTheLesson();
        coordinator.button("Next lesson").click();
        assertThat(coordinator.heading("Lesson 2")).isVisible();
        coordinator.begun();
        page.locator("#exit").click();
        page.waitForURL(REPORT);
        assertThat(tracked).isEmpty();
        page.navigate(server.address() + "/my-learning");
        assertThat(page.getByText("looked-at")).hasCount(0);
    }

    @Test
    void a_part_at_the_wrong_offset_is_answered_with_how_much_was_received(Browsers browsers, Server server) {
        Page page = packages(browsers.device().expecting("409|413"), server).page();
        String part = "/upload-part?upload=" + start(page, "offsets.zip", 10) + "&offset=";
        assertThat(ask(page, part + "0", "0123")).isEqualTo("200 {\"received\":4}");
        assertThat(ask(page, part + "0", "0123")).isEqualTo("409 {\"received\":4}");
        assertThat(ask(page, part + "9", "9")).isEqualTo("409 {\"received\":4}");
        assertThat(ask(page, part + "4", "x".repeat((4 << 20) + 1))).startsWith("413");
    }

    @Test
    void a_refused_file_is_answered_with_a_sentence(Browsers browsers, Server server) {
        Page page = packages(browsers.device().expecting("422"), server).page();
        assertThat(ask(page, "/upload-start", started(page, "empty.zip", 0))).contains("422", "The file is empty.");
        assertThat(ask(page, "/upload-start", started(page, "huge.zip", 500_000_001)))
                .contains("422", "It can have 500 MB at most.");
    }

    @Test
    void whoever_is_signed_out_is_told_so_and_an_educator_finds_nothing_here(Browsers browsers, Server server) {
        Device device = browsers.device().expecting("401|404");
        Page page = packages(device, server).page();
        device.endWebSession();
        assertThat(ask(page, "/upload-check", "{\"upload\":1}")).startsWith("401 {");

        Page educators = Learner.on(device, server).signIn().page();
        for (String name : List.of("packages", "package?id=1", "preview?package=1&lesson=lesson-1")) {
            Response answer = educators.navigate(server.address() + "/" + name);
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(ask(educators, "/upload-check", "{\"upload\":1}")).startsWith("404 {");
        assertThat(ask(educators, "/preview-code", "{\"package\":1,\"activity\":\"lesson-1\"}"))
                .startsWith("404 {");
    }

    private static int start(Page page, String name, long size) {
        Matcher upload =
                Pattern.compile("\"upload\":(\\d+)").matcher(ask(page, "/upload-start", started(page, name, size)));
        assertThat(upload.find()).isTrue();
        return Integer.parseInt(upload.group(1));
    }

    private static String started(Page page, String name, long size) {
        return "{\"person\":\"%s\",\"name\":\"%s\",\"size\":%d,\"fingerprint\":\"then\"}"
                .formatted(page.locator("#upload").getAttribute("data-person"), name, size);
    }

    /** Status and body of what a script of the page asks for. */
    private static String ask(Page page, String path, String body) {
        return (String) page.evaluate("""
                ([path, body]) => fetch(path, { method: "POST", body })
                  .then(async (answer) => answer.status + " " + await answer.text())
                """, List.of(path, body));
    }

    private static Learner coordinator(Device device, Server server) {
        return Learner.on(device, server).signIn("coordinator@demo.example");
    }

    private static Learner packages(Device device, Server server) {
        Learner coordinator = coordinator(device, server);
        coordinator.page().navigate(server.address() + "/packages");
        assertThat(input(coordinator.page())).isVisible();
        return coordinator;
    }

    /** The chooser is the browser's, and on a busy machine Chromium has passed over the key: pressed again then. */
    private static FileChooser chooserByKey(Page page) {
        Page.WaitForFileChooserOptions briefly = new Page.WaitForFileChooserOptions().setTimeout(4000);
        for (int tries = 0; tries < 4; tries++) {
            try {
                return page.waitForFileChooser(briefly, () -> page.keyboard().press("Enter"));
            } catch (TimeoutError none) {
                assertThat(input(page)).isFocused();
            }
        }
        throw new AssertionError("Enter on the file field opened no chooser");
    }

    private static Locator input(Page page) {
        return page.getByLabel("Choose the zip file");
    }

    /** More than one part of what nothing makes smaller. */
    private static Path large(String id) {
        byte[] noise = new byte[900_000];
        new Random(id.hashCode()).nextBytes(noise);
        return TestCourses.loose(
                id,
                TestCourses.manifest(id, 1),
                Map.of("noise.txt", Base64.getEncoder().encodeToString(noise)));
    }

    private static void breakAfterTheFirstPart(Page page) {
        page.route("**/upload-part*", route -> {
            if (offset(route.request().url()) == 0) {
                route.resume();
            } else {
                route.abort();
            }
        });
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

    private static void drop(Page page, String name, byte[] bytes) {
        page.evaluate("""
                ([name, base64]) => {
                  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([bytes], name));
                  document.getElementById("drop")
                    .dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
                }
                """, List.of(name, Base64.getEncoder().encodeToString(bytes)));
    }
}
