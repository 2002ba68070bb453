package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A web session's cookie in another's hands: put into a browser beforehand, or copied out of one. */
@ExtendWith(Inspector.class)
class TakenSessionJourney {
    private static final String CHANGED = "chidi.rattle";
    private static final int SENT_TO_SIGN_IN = 302;

    private static void isOut(Visitor visitor) {
        Wire.Answer answer = visitor.get("/my-learning");
        assertThat(answer.status()).isEqualTo(SENT_TO_SIGN_IN);
        assertThat(answer.header("Location")).startsWith("/sign-in");
    }

    @Test
    void a_session_that_was_there_before_signing_in_is_nobodys_afterwards(Server server) {
        Visitor visitor = Visitor.stranger(server);
        visitor.get("/sign-in");
        Visitor thief = visitor.thief(server);
        visitor.signIn("educator@demo.example", "attune-demo");
        assertThat(visitor.cookie()).isNotEqualTo(thief.cookie());
        assertThat(visitor.get("/my-learning").status()).isEqualTo(200);
        isOut(thief);
    }

    @Test
    void an_id_that_somebody_made_up_is_not_taken(Server server) {
        String platform = "localhost:" + server.port();
        String madeUp = "0123456789abcdef0123456789ab";
        Wire.Answer answer = new Wire(server).get(platform, "/sign-in", "Cookie: attune=" + madeUp);
        assertThat(answer.header("Set-Cookie")).startsWith("attune=").doesNotContain(madeUp);
        assertThat(new Wire(server).get(platform, "/sign-in;attune=" + madeUp).header("Set-Cookie"))
                .doesNotContain(madeUp);
    }

    /** It finds what pages keep in memory, and nobody. */
    @Test
    void the_containers_session_lets_nobody_in(Server server) {
        Visitor visitor = Visitor.of(server, "leader");
        visitor.get("/my-learning");
        Wire.Answer answer = new Wire(server)
                .get("localhost:" + server.port(), "/my-learning", "Cookie: attune=" + visitor.cookie("attune"));
        assertThat(answer.status()).isEqualTo(SENT_TO_SIGN_IN);
    }

    @Test
    void whoever_was_given_anothers_containers_session_does_not_share_it(Server server) {
        Visitor planted = Visitor.of(server, "leader");
        planted.get("/my-learning");
        Visitor visitor = Visitor.of(server, "educator");
        Wire.Answer answer = new Wire(server)
                .get(
                        "localhost:" + server.port(),
                        "/my-learning",
                        "Cookie: attune=" + planted.cookie("attune") + "; attune-in=" + visitor.cookie("attune-in"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).startsWith("attune=").doesNotContain(planted.cookie("attune"));
    }

    @Test
    void a_copied_cookie_is_worth_nothing_after_signing_out(Server server) {
        Visitor visitor = Visitor.of(server, "leader");
        Visitor thief = visitor.thief(server);
        assertThat(thief.get("/my-learning").status()).isEqualTo(200);
        visitor.submit("/sign-out", Map.of("go", "Sign out"));
        isOut(thief);
        isOut(visitor);
    }

    @Test
    void a_copied_cookie_is_worth_nothing_after_signing_out_everywhere_else(Server server) {
        Visitor visitor = Visitor.of(server, "leader");
        Visitor elsewhere = Visitor.of(server, "leader");
        Visitor thief = visitor.thief(server);
        visitor.submit("/sign-out-everywhere", Map.of("go", "Sign out everywhere else"));
        assertThat(visitor.get("/my-learning").status()).isEqualTo(200);
        isOut(thief);
        isOut(elsewhere);
    }

    @Test
    void who_signs_in_as_another_in_the_same_browser_leaves_the_first_session_behind(Server server) {
        Visitor visitor = Visitor.of(server, "manager");
        Visitor thief = visitor.thief(server);
        visitor.submit("/sign-out", Map.of("go", "Sign out"));
        visitor.signIn("leader@demo.example", "attune-demo");
        assertThat(visitor.cookie()).isNotEqualTo(thief.cookie());
        isOut(thief);
    }

    /** Whoever gets another role signs in anew: nothing of the old one is left open. */
    @Test
    void an_open_session_has_nothing_of_a_role_that_was_taken_away(Server server) {
        Visitor coordinator = Visitor.of(server, "coordinator");
        Visitor changed = Visitor.of(server, CHANGED);
        String person = personPage(coordinator);
        try {
            putRight(coordinator, person, "COORDINATOR");
            isOut(changed);
            changed = Visitor.of(server, CHANGED);
            assertThat(changed.get("/people").status()).isEqualTo(200);
            putRight(coordinator, person, "EDUCATOR");
            isOut(changed);
            changed = Visitor.of(server, CHANGED);
            for (String page :
                    new String[] {"/people", "/packages", "/our-courses", "/hub-logo", "/staff-actions", "/letters"}) {
                assertThat(changed.get(page).status()).as(page).isEqualTo(404);
            }
            assertThat(changed.json("/upload-start", start()).status()).isIn(401, 404);
            assertThat(changed.get("/my-learning").status()).isEqualTo(200);
        } finally {
            putRight(coordinator, person, "EDUCATOR");
        }
    }

    @Test
    void an_open_session_ends_when_its_person_may_no_longer_sign_in(Server server) {
        Visitor coordinator = Visitor.of(server, "coordinator");
        Visitor changed = Visitor.of(server, CHANGED);
        String person = personPage(coordinator);
        press(coordinator, person, "bar");
        try {
            isOut(changed);
        } finally {
            press(coordinator, person, "readmit");
        }
        isOut(changed);
        assertThat(Visitor.of(server, CHANGED).get("/my-learning").status()).isEqualTo(200);
    }

    private static JsonObject start() {
        JsonObject start = new JsonObject();
        start.addProperty("as", "package");
        start.addProperty("name", "a.zip");
        start.addProperty("size", 1);
        start.addProperty("fingerprint", "1");
        return start;
    }

    private static String personPage(Visitor coordinator) {
        Matcher found = Pattern.compile("href=\"(/person\\?id=[0-9]+)\"")
                .matcher(coordinator.page("/people?search=" + CHANGED.replace(".", "%20")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void putRight(Visitor coordinator, String person, String role) {
        String page = person.replace("/person", "/put-right");
        Form form = Form.of(page, coordinator.get(page).text()).stream()
                .filter(each -> each.texts().contains("familyName"))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = form.asShown();
        fields.put("role", role);
        assertThat(coordinator.send(form.action(), fields).status()).isEqualTo(302);
    }

    private static void press(Visitor coordinator, String person, String button) {
        Form form = Form.of(person, coordinator.get(person).text()).stream()
                .filter(each -> each.asShown().containsKey("coming"))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = form.asShown();
        fields.put(button, "go");
        assertThat(coordinator.send(form.action(), fields).status()).isEqualTo(302);
    }
}
