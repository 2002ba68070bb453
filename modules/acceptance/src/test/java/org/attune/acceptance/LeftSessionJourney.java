package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A session that is open while its person leaves: the setting, or Attune. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftSessionJourney {
    private Server server;

    @BeforeAll
    void start() {
        server = Server.on(Database.h2()).start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void who_no_longer_works_in_a_setting_sees_nobody_of_it_in_the_session_that_is_open() {
        Visitor leader = Visitor.of(server, "leader");
        String colleague = link("/team-person", leader.page("/team"));
        assertThat(leader.get(colleague).status()).isEqualTo(200);
        Visitor manager = Visitor.of(server, "manager");
        Matcher row =
                Pattern.compile("href=\"/staff-person\\?([^\"]+)\"[^>]*>Lena ").matcher(manager.page("/staff"));
        assertThat(row.find()).isTrue();

        String leaving = "/staff-leave?" + row.group(1).replace("&amp;", "&");
        Form form = Form.of(leaving, manager.page(leaving)).stream()
                .filter(each -> each.texts().contains("leavesOn"))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = form.asShown();
        fields.put("leavesOn", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        assertThat(manager.send(form.action(), fields).status()).isEqualTo(302);

        assertThat(leader.get(colleague).status()).isEqualTo(404);
        assertThat(leader.page("/team")).doesNotContain("/team-person");
        assertThat(leader.get("/my-learning").status()).isEqualTo(200);
    }

    @Test
    void all_sessions_end_with_the_account() {
        Visitor educator = Visitor.of(server, "chidi.rattle");
        Visitor elsewhere = Visitor.of(server, "chidi.rattle");
        Form form = Form.of("/close-account", educator.page("/close-account")).stream()
                .filter(each -> each.texts().contains("presentPassword"))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = form.asShown();
        fields.putAll(Map.of("sure", "yes", "presentPassword", "attune-demo"));
        assertThat(educator.send(form.action(), fields).header("Location")).contains("after=closed");
        for (Visitor each : new Visitor[] {educator, elsewhere}) {
            Wire.Answer answer = each.get("/my-learning");
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).startsWith("/sign-in");
        }
    }

    private static String link(String path, String page) {
        Matcher found = Pattern.compile("href=\"(" + path + "\\?[^\"]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
