package org.attune.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.load.SteppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server's clock is set back by an hour under an open lesson: the lesson goes on, and nobody waits for the hour. */
@ExtendWith(Inspector.class)
class ClockSetBackJourney {
    private static final String LEADER = "leader@demo.example";

    @Test
    void lessons_go_on_and_nobody_is_shut_out_until_it_has_caught_up(Browsers browsers) throws IOException {
        Optional<SteppedClock> installed = SteppedClock.right();
        assumeTrue(installed.isPresent(), "libfaketime is installed");
        SteppedClock clock = installed.get();
        try (Server server =
                clock.given(Server.on(Database.h2())).withTestCourses().start()) {
            Learner learner = Learner.on(browsers.device(), server).signIn().course("Notebook: server-killed");
            learner.begin().turnThePage().keep("before").seesSaved();
            Learner other = Learner.on(browsers.device(), server);
            mistypes(other.page(), server);

            clock.step(Duration.ofHours(-1));

            other.typeSignIn(LEADER).page().waitForURL(Pattern.compile(".*/my-learning.*"));
            assertThat(SteppedClock.wentBackIn(server)).isTrue();
            learner.turnThePageAndSeeItSaved().keep("after").seesSaved();
            learner.page().reload();
            learner.begun().seesPage(2).seesNote("after");
            learner.finishTheLesson();
            learner.course("Notebook: server-killed").seesStatus("Lesson 1", "Done");
        }
    }

    /** As often as is free; the next try would have to wait. */
    private static void mistypes(Page page, Server server) {
        page.navigate(server.address() + "/sign-in");
        for (int time = 0; time < 5; time++) {
            page.getByLabel("E-mail or sign-in name").fill(LEADER);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill("not this");
            page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator("#go")
                    .click());
        }
    }
}
