package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Someone takes all that is kept about them along, and closes their account, on a phone. */
@ExtendWith(Inspector.class)
class MyDataJourney {
    private static final int PHONE = 360;
    private static final String COURSE = "Notebook: record";
    private static final String WHO = "leila.bubble@demo.example";
    private static final String NOTE = "He rubs one foot with the other. 👶";

    @Test
    void whose_data_it_is_saves_all_of_it_and_closes_the_account(Browsers browsers, Server server) throws IOException {
        Learner phone =
                Learner.on(browsers.device(PHONE).expecting("404"), server).signIn(WHO);
        phone.course(COURSE).begin().finishTheLesson().seesSaved().exit();
        phone.lesson("Lesson 2").finishTheLesson().seesSaved().exit();
        Page page = phone.page();
        page.navigate(server.address() + "/log-note");
        page.getByLabel("Your note").fill(NOTE);
        phone.button("Keep").click();
        assertThat(page.getByText("Kept.")).isVisible();
        page.navigate(server.address() + "/record");
        String code = page.locator("tbody tr .code").first().innerText().replace("Certificate ", "");

        page.locator(".me summary").click();
        phone.link("My account").click();
        phone.link("My data").click();
        assertThat(phone.heading("My data")).isVisible();
        look(page);
        reads(page.waitForDownload(() -> phone.link("Save all of it").click()));

        phone.link("Close my account").click();
        assertThat(phone.heading("Close your account?")).isVisible();
        look(page);
        type(page, "attune-demo");
        phone.button("Close my account").click();
        assertThat(page.locator(".summary")).containsText("Tick the box");
        look(page);
        page.getByLabel("Yes, close my account for good").check();
        type(page, "not mine at all");
        phone.button("Close my account").click();
        assertThat(page.locator(".summary")).containsText("not your present password");
        assertThat(page.getByLabel("Yes, close my account for good")).isChecked();
        type(page, "attune-demo");
        phone.button("Close my account").click();
        assertThat(page.getByText("Your account is closed.")).isVisible();
        look(page);

        phone.typeSignIn(WHO);
        assertThat(page.locator(".summary")).containsText("not right");
        page.navigate(server.address() + "/certificate-check");
        page.getByLabel("Code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
                .click();
        assertThat(page.locator(".notice")).containsText("No certificate has this code");
    }

    private static void reads(Download download) throws IOException {
        Map<String, byte[]> files = unpacked(download.path());
        assertThat(files)
                .containsKeys(
                        "about.txt",
                        "me.json",
                        "learning.csv",
                        "learning.json",
                        "log.txt",
                        "log.json",
                        "record.csv",
                        "sign-ins.csv",
                        "training.csv");
        assertThat(text(files, "log.txt")).contains(NOTE);
        assertThat(text(files, "log.json")).contains(NOTE);
        assertThat(text(files, "me.json")).contains(WHO);
        assertThat(text(files, "learning.csv")).contains(COURSE, "done");
        assertThat(text(files, "record.csv")).contains(COURSE);
        assertThat(text(files, "sign-ins.csv")).contains("PASSWORD", "127.0.0.1");
        assertThat(files.keySet())
                .anyMatch(name -> name.matches("certificates/certificate-[0-9]+-notebook-record\\.pdf"))
                .anyMatch(name -> name.matches("lessons/001-.*\\.json"));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return files;
    }

    private static void type(Page page, String password) {
        page.getByLabel("Your password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
    }

    /** And back to the size of a phone. */
    private static void look(Page page) {
        Look.over(page);
        page.setViewportSize(PHONE, 740);
    }
}
