package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a hub of one's own begins, on PostgreSQL. */
@ExtendWith(Inspector.class)
class SetUpJourney {

    @Test
    void without_demo_a_link_that_works_once_makes_the_first_hub(Browsers browsers) {
        try (Server server = Server.on(Database.postgresql())
                .withTestCourses()
                .with("attune.demo", "false")
                .start()) {
            Matcher said = Pattern.compile("http://\\S+/set-up\\?token=\\S+").matcher(server.said());
            assertThat(said.find()).isTrue();
            Learner first = Learner.on(browsers.device().expecting("404"), server);
            Page page = first.page();
            page.navigate(server.address() + "/sign-in");
            assertThat(page.getByText("This server is not set up yet.")).isVisible();
            Look.over(page);
            page.navigate(said.group());
            Look.over(page);

            page.getByLabel("Name of the hub").fill("Hedgerow & Moss Hub");
            page.getByLabel("Your first name").fill("Wren");
            page.getByLabel("Your family name").fill("O'Example");
            page.getByLabel("E-mail or sign-in name").fill("wren@hub.example");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill("short");
            first.button("Make the hub").click();
            assertThat(page.locator(".summary")).isVisible();
            assertThat(page.getByLabel("Name of the hub")).hasValue("Hedgerow & Moss Hub");
            Look.over(page);

            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill("a good long password");
            first.button("Make the hub").click();
            page.waitForURL(Pattern.compile(".*/sign-in.*"));
            page.getByLabel("E-mail or sign-in name").fill("Wren@Hub.Example");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill("a good long password");
            first.button("Sign in").click();
            page.waitForURL(Pattern.compile(".*/my-learning.*"));
            assertThat(page.getByText("Hedgerow & Moss Hub").first()).isVisible();
            first.course("Tuning into Babies");
            page.navigate(server.address() + "/my-learning");
            assertThat(first.heading("First steps for your hub")).isVisible();
            Look.over(page);
            page.navigate(server.address() + "/tablets");
            assertThat(page.getByText("Add a setting first")).isVisible();
            Look.over(page);

            assertThat(page.navigate(said.group()).status()).isEqualTo(404);
        }
    }
}
