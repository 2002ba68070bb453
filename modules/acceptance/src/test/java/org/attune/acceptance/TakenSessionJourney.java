package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A web session's cookie in another's hands: put into a browser beforehand, or copied out of one. */
@ExtendWith(Inspector.class)
class TakenSessionJourney {
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
}
