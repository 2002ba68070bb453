package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Someone finishes a course, has a certificate of it that others can check, and keeps a record of all they learn. */
@ExtendWith(Inspector.class)
class RecordJourney {
    private static final String COURSE = "Notebook: record";
    private static final String EDUCATOR = "hamza.skittle@demo.example";
    private static final byte[] PROOF = "%PDF-1.7 of the journey".getBytes(StandardCharsets.US_ASCII);

    @Test
    void who_finishes_a_course_has_a_certificate_that_anyone_can_check(Browsers browsers, Server server)
            throws IOException {
        Learner educator = Learner.on(browsers.device(360), server).signIn(EDUCATOR);
        educator.course(COURSE).begin().finishTheLesson().seesSaved().exit();
        Page page = educator.page();
        assertThat(page.getByText("Your certificate")).isHidden();
        educator.lesson("Lesson 2").finishTheLesson().seesSaved().exit();
        assertThat(page.locator(".notice")).containsText("You finished this course");
        Look.over(page);
        String address = educator.link("Your certificate (PDF)").getAttribute("href");

        APIResponse file = page.request().get(server.address() + address);
        assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(file.headers().get("content-disposition"))
                .isEqualTo("attachment; filename=\"certificate-notebook-record.pdf\"");
        assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(page.request().get(server.address() + address).body()).isEqualTo(file.body());

        page.navigate(server.address() + "/my-learning");
        assertThat(educator.link("Your certificate for " + COURSE + " (PDF)")).isVisible();
        Look.over(page);
        page.navigate(server.address() + "/record");
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(COURSE));
        assertThat(row).containsText("Finished. Version 1.0.0");
        checks(browsers.device(360).tab(), server, row.locator(".code").innerText());
        String own = row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Your certificate"))
                .getAttribute("href");

        Learner other = Learner.on(browsers.device().expecting("404"), server).signIn();
        for (String theirs : List.of(own, address)) {
            assertThat(other.page().request().get(server.address() + theirs).status())
                    .isEqualTo(404);
        }
    }

    /** Nobody is signed in on the device. */
    private static void checks(Page page, Server server, String said) {
        String code = said.replace("Certificate ", "");
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        page.navigate(server.address() + "/certificate-check");
        page.getByLabel("Code")
                .fill(code.toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace('-', ' '));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
                .click();
        assertThat(page.locator(".notice"))
                .containsText(Pattern.compile(
                        "Hamza Skittle finished the course Notebook: record on [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}\\."));
        Look.over(page);
    }

    @Test
    void a_code_that_nobody_has_is_said_to_be_unknown_to_whoever_asks(Browsers browsers, Server server) {
        Page page = browsers.device(360).expecting("404").tab();
        page.navigate(server.address() + "/certificate-check");
        Look.over(page);
        page.setViewportSize(360, 740);
        page.getByLabel("Code").fill("7k3m q9xd 2fht");
        page.waitForResponse(
                answer -> answer.url().contains("certificate-check?code=") && answer.status() == 404,
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
                        .click());
        assertThat(page.locator(".notice")).containsText("No certificate has this code");
        assertThat(page.getByLabel("Code")).hasValue("7k3m q9xd 2fht");
        Look.over(page);
    }

    @Test
    void learning_from_elsewhere_is_added_proved_changed_saved_and_removed(Browsers browsers, Server server) {
        Learner learner = Learner.on(browsers.device(360), server).signIn("maeve.rainbow@demo.example");
        Page page = learner.page();
        page.locator(".me summary").click();
        learner.link("My record").click();
        learner.link("Add learning from elsewhere").click();
        Look.over(page);
        page.setViewportSize(360, 740);
        page.getByLabel("What was it?").fill("Paediatric first aid, “=1+1”");
        page.getByLabel("On which day?").fill("2025-03-14");
        page.getByLabel("How many minutes?").fill("a day");
        page.getByLabel("Note").fill("Resuscitation.\nBurns.");
        learner.button("Add it").click();
        assertThat(page.locator(".summary")).containsText("Type how long it took in minutes");
        assertThat(page.getByLabel("On which day?")).hasValue("2025-03-14");
        assertThat(page.getByLabel("Note")).hasValue("Resuscitation.\nBurns.");
        Look.over(page);
        page.getByLabel("How many minutes?").fill("360");
        learner.button("Add it").click();
        assertThat(page.locator(".notice")).containsText("It is on your record.");
        Look.over(page);

        proves(learner);
        takesAFileAndPrints(learner, server);

        learner.link("Change Paediatric first aid, “=1+1”").click();
        page.getByLabel("Who gave it?").fill("The Example Centre");
        learner.button("Keep").click();
        assertThat(page.locator("tbody")).containsText("Elsewhere: The Example Centre");
        learner.link("Remove Paediatric first aid, “=1+1”").click();
        Look.over(page);
        learner.button("Remove it").click();
        assertThat(page.locator(".notice")).containsText("Removed");
        assertThat(page.getByText("Paediatric first aid")).isHidden();
    }

    @Test
    void learning_from_elsewhere_sent_after_being_signed_out_is_given_back_as_it_was_typed(
            Browsers browsers, Server server) {
        Device phone = browsers.device(360);
        Learner learner = Learner.on(phone, server).signIn(EDUCATOR);
        Page page = learner.page();
        page.navigate(server.address() + "/learning-elsewhere");
        page.getByLabel("What was it?").fill("A visit, “quietly”");
        page.getByLabel("Who gave it?").fill("The Example Centre");
        page.getByLabel("On which day?").fill("2025-05-06");
        page.getByLabel("How many minutes?").fill("90");
        page.getByLabel("Note").fill("First line.\nSecond <line>. 👶");

        phone.endWebSession();
        learner.button("Add it").click();
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("You were signed out");
        Look.over(page);
        Page again = page.waitForPopup(
                () -> learner.link("Sign in again in a new tab").click());
        Learner.in(again, server).typeSignIn(EDUCATOR);
        again.waitForURL(Pattern.compile(".*/learning-elsewhere.*"));
        again.close();
        learner.button("Go on").click();

        assertThat(page.getByLabel("What was it?")).hasValue("A visit, “quietly”");
        assertThat(page.getByLabel("Who gave it?")).hasValue("The Example Centre");
        assertThat(page.getByLabel("On which day?")).hasValue("2025-05-06");
        assertThat(page.getByLabel("How many minutes?")).hasValue("90");
        assertThat(page.getByLabel("Note")).hasValue("First line.\nSecond <line>. 👶");
        learner.button("Add it").click();
        assertThat(page.locator(".notice")).containsText("It is on your record.");
    }

    private static void proves(Learner learner) {
        Page page = learner.page();
        learner.button("Add the file").click();
        assertThat(page.locator(".summary")).containsText("Choose a file");
        page.getByLabel("File").setInputFiles(new FilePayload("proof.png", "image/png", PROOF));
        learner.button("Add the file").click();
        assertThat(page.locator(".summary")).containsText("no PDF, JPEG or PNG");
        Look.over(page);
        page.getByLabel("File").setInputFiles(new FilePayload("proof.pdf", "application/pdf", new byte[10_600_000]));
        learner.button("Add the file").click();
        assertThat(page.locator(".summary")).containsText("The file is too large");
        page.getByLabel("File").setInputFiles(new FilePayload("My proof.pdf", "application/pdf", PROOF));
        learner.button("Add the file").click();
        assertThat(learner.heading("My record")).isVisible();
        assertThat(page.locator(".years")).containsText("2025 1 entry, 6 hours");
        Look.over(page);
        page.locator(".years a", new Page.LocatorOptions().setHasText("2025")).click();
        assertThat(page.locator(".counted")).containsText("2025: 1 entry, 6 hours.");
    }

    private static void takesAFileAndPrints(Learner learner, Server server) {
        Page page = learner.page();
        String proof = learner.link("Proof of Paediatric first aid, “=1+1”").getAttribute("href");
        APIResponse kept = page.request().get(server.address() + proof);
        assertThat(kept.body()).isEqualTo(PROOF);
        assertThat(kept.headers().get("content-disposition")).isEqualTo("attachment; filename*=UTF-8''My%20proof.pdf");
        assertThat(kept.headers().get("x-content-type-options")).isEqualTo("nosniff");
        APIResponse file = page.request()
                .get(server.address()
                        + page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName(Pattern.compile("spreadsheet")))
                                .getAttribute("href"));
        assertThat(file.headers().get("content-type").toLowerCase(Locale.ROOT)).isEqualTo("text/csv;charset=utf-8");
        assertThat(file.text())
                .contains("\"Paediatric first aid, “=1+1”\",Elsewhere,2025-03-14,2025-03-14,360,,,My proof.pdf,"
                        + "\"Resuscitation.\nBurns.\"");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".whose")).containsText("Maeve Rainbow");
        assertThat(page.locator(".record .does").first()).isHidden();
        assertThat(page.locator("tbody")).containsText("14 March 2025");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void a_coordinator_gives_the_hub_a_logo_and_takes_it_away(Browsers browsers, Server server) throws IOException {
        Learner coordinator = Learner.on(browsers.device(), server).signIn("coordinator@demo.example");
        Page page = coordinator.page();
        coordinator.link("Our courses").click();
        coordinator.link("Your hub’s logo").click();
        Look.over(page);
        page.getByLabel("Picture").setInputFiles(new FilePayload("logo.png", "image/png", PROOF));
        coordinator.button("Use this picture").click();
        assertThat(page.locator(".summary")).containsText("no PNG or JPEG");
        Look.over(page);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB), "png", picture);
        page.getByLabel("Picture").setInputFiles(new FilePayload("logo.png", "image/png", picture.toByteArray()));
        coordinator.button("Use this picture").click();
        assertThat(page.locator(".logo img")).isVisible();
        Look.over(page);
        coordinator.button("Take the logo away").click();
        assertThat(page.locator(".logo img")).isHidden();

        Learner educator =
                Learner.on(browsers.device().expecting("404"), server).signIn();
        assertThat(educator.page().request().get(server.address() + "/hub-logo").status())
                .isEqualTo(404);
    }
}
