package org.attune.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.account.Person;
import org.attune.account.SignInAnswer;
import org.attune.account.Standing;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.unkept.UnkeptService;
import org.attune.web.Requests;
import org.attune.web.page.Assets;
import org.attune.web.page.Me;
import org.attune.web.page.OnThisDevice;
import org.attune.web.page.SignedIn;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final String ANNA = "0a0a";
    private static final String BEN = "0b0b";
    private static final String TYPED = "Noah <slept> & \"woke\" {fields}";

    private final Requests.Answer answer = new Requests.Answer();
    private final StringWriter written = new StringWriter();
    private final Map<String, String> headers = new HashMap<>();
    private boolean wentOn;
    private boolean welcomed = true;
    private boolean byPin;
    private final Map<String, String> unkept = new HashMap<>();
    private final List<String> dropped = new ArrayList<>();

    @Test
    void a_form_of_the_person_signed_in_goes_on() throws Exception {
        send("/reflection", form(ANNA), ANNA);
        assertThat(wentOn).isTrue();
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void a_form_of_someone_else_reaches_no_page_and_nothing_of_it_is_shown() throws Exception {
        send("/reflection", form(ANNA), BEN);
        assertThat(wentOn).isFalse();
        assertThat(answer.status).isEqualTo(HttpServletResponse.SC_FORBIDDEN);
        assertThat(written.toString())
                .contains("belongs to someone else", "nothing of it was kept", "href=\"/my-learning\"")
                .contains("href=\"/assets/attune.css\"")
                .doesNotContain("Noah", ANNA, BEN);
    }

    @Test
    void a_form_that_does_not_say_whose_it_is_is_stopped_too() throws Exception {
        send("/reflection", form(""), BEN);
        assertThat(wentOn).isFalse();
        send("/reflection", Map.of(), BEN);
        assertThat(wentOn).isFalse();
    }

    @Test
    void what_a_script_of_faces_asks_for_someone_else_shows_the_page_anew() throws Exception {
        headers.put("Faces-Request", "partial/ajax");
        send("/our-courses", form(ANNA), BEN);
        assertThat(wentOn).isFalse();
        assertThat(written.toString()).contains("<redirect url=\"/our-courses?course=3&amp;module=4\"/>");
    }

    @Test
    void pages_that_are_open_take_forms_of_nobody() throws Exception {
        send("/sign-in", form(""), "");
        assertThat(wentOn).isTrue();
        wentOn = false;
        send("/set-up", form(""), BEN);
        assertThat(wentOn).isTrue();
    }

    @Test
    void sent_when_nobody_is_signed_in_a_form_comes_back_with_all_its_fields_and_says_whose_it_is() throws Exception {
        send("/reflection", form(ANNA), "");
        assertThat(wentOn).isFalse();
        assertThat(written.toString())
                .contains("action=\"/reflection?course=3&amp;module=4\"")
                .contains("<textarea hidden name=\"whose\">\n" + ANNA + "</textarea>")
                .contains(
                        "<textarea hidden name=\"words\">\nNoah &lt;slept&gt; &amp; &quot;woke&quot; &#123;fields}</textarea>")
                .doesNotContain("name=\"course\"");
    }

    @Test
    void a_password_is_in_no_page_that_keeps_a_form() throws Exception {
        Map<String, String> fields = form(ANNA);
        fields.put("presentPassword", "three words together");
        fields.put("password", "four words at once");
        send("/account-email", fields, "");
        assertThat(written.toString()).contains("name=\"words\"").doesNotContain("assword", "together", "at once");
    }

    @Test
    void nothing_else_is_shown_until_the_welcome_is_answered() throws Exception {
        welcomed = false;
        send("/my-learning", form(ANNA), ANNA);
        assertThat(wentOn).isFalse();
        assertThat(answer.headers).containsEntry("Location", "/welcome");
        send("/welcome", form(ANNA), ANNA);
        assertThat(wentOn).isTrue();
        wentOn = false;
        send("/sign-out", form(ANNA), ANNA);
        assertThat(wentOn).isTrue();
    }

    @Test
    void whoever_came_in_by_a_pin_learns_and_is_told_that_anything_else_needs_their_password() throws Exception {
        byPin = true;
        send("/reflection", form(ANNA), ANNA);
        assertThat(wentOn).isTrue();
        for (String page : List.of(
                "/written",
                "/who-is-where.csv",
                "/team",
                "/team.csv",
                "/team-evidence",
                "/pin",
                "/tablets",
                "/account",
                "/log",
                "/nothing")) {
            wentOn = false;
            send(page, form(ANNA), ANNA);
            assertThat(wentOn).as(page).isFalse();
            assertThat(answer.headers.get("Location")).as(page).startsWith("/needs-password?return=");
        }
    }

    @Test
    void a_shared_tablet_shows_its_names_where_others_are_asked_to_sign_in() throws Exception {
        byPin = true;
        headers.put("Faces-Request", "partial/ajax");
        send("/my-learning", form(""), "");
        assertThat(wentOn).isFalse();
        assertThat(written.toString()).contains("<redirect url=\"/tablet\"/>");
    }

    @Test
    void a_form_that_has_reached_its_page_waits_no_more() throws Exception {
        Map<String, String> fields = form(ANNA);
        fields.put("unkept", "ab12");
        send("/unkept-form", fields, ANNA);
        send("/reflection", fields, BEN);
        send("/reflection", fields, "");
        assertThat(dropped).isEmpty();
        send("/reflection", fields, ANNA);
        assertThat(dropped).containsExactly("ab12");
    }

    @Test
    void a_form_that_is_left_waits_with_its_page_and_without_passwords() throws Exception {
        Map<String, String> fields = form(ANNA);
        fields.put("unkept", "ab12");
        fields.put("unkept-page", "/reflection?course=3&module=4");
        fields.put("unkept-title", "What did you see?");
        fields.put("presentPassword", "three words together");
        assertThat(leaves(fields)).isTrue();
        assertThat(unkept.get("ab12"))
                .startsWith("true ")
                .contains("Noah <slept>", "/reflection?course=3&module=4", "What did you see?", ANNA)
                .doesNotContain("together", "unkept-");

        fields.put("unkept-page", "/log-note");
        assertThat(leaves(fields)).isTrue();
        assertThat(unkept.get("ab12")).as("a PIN does not open the log").startsWith("false ");
        for (String elsewhere : List.of("//evil.example/", "https://evil.example/", "reflection", "/\\evil.example")) {
            fields.put("unkept-page", elsewhere);
            assertThat(leaves(fields)).as(elsewhere).isFalse();
        }
        fields.remove("unkept-page");
        assertThat(leaves(fields)).isFalse();
    }

    private boolean leaves(Map<String, String> fields) throws Exception {
        HttpServletRequest asked = post("/unkept-form", fields);
        asked.setCharacterEncoding("UTF-8");
        return gate(ANNA).unkept.take(asked);
    }

    private static SignedIn signedIn(String person) {
        SignedIn in = new SignedIn();
        in.enter(
                new SignInAnswer.SignedIn(
                        new Reader(1, 1, Set.of(Role.EDUCATOR)), new Person(1, person, "Example", person), 0),
                "A hub",
                true);
        return in;
    }

    private static Map<String, String> form(String whose) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("course", "3", "words", TYPED));
        fields.put("jakarta.faces.ViewState", "1:2");
        if (!whose.isEmpty()) {
            fields.put("whose", whose);
        }
        return fields;
    }

    /** @param person who is signed in; empty for nobody */
    private void send(String path, Map<String, String> fields, String person) throws Exception {
        written.getBuffer().setLength(0);
        gate(person).doFilter(post(path, fields), response(), (asked, answered) -> wentOn = true);
    }

    private Gate gate(String person) {
        Assets assets = new Assets() {
            @Override
            public String getRoot() {
                return "/";
            }

            @Override
            public String url(String name) {
                return "/assets/" + name;
            }
        };
        Gate gate = new Gate();
        gate.me = new Me() {
            @Override
            public boolean isSignedIn() {
                return !person.isEmpty();
            }
        };
        gate.tablet = new SharedTablet() {
            @Override
            boolean isOver(HttpServletRequest request, String path) {
                return false;
            }

            @Override
            boolean isClosed(String path) {
                return byPin && super.isClosed(path);
            }

            @Override
            boolean isOne(HttpServletRequest request) {
                return byPin;
            }
        };
        gate.tablet.me = new Me() {
            @Override
            public boolean isByPin() {
                return true;
            }
        };
        gate.sessions = new WebSessions() {
            @Override
            Optional<Standing> enter(HttpServletRequest request, boolean ofPage) {
                return person.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Standing(0, welcomed, Set.of(Role.EDUCATOR)));
            }
        };
        gate.unkept = new Unkept();
        gate.unkept.tablet = gate.tablet;
        gate.unkept.signedIn = signedIn(person);
        gate.unkept.forms = new UnkeptService() {
            @Override
            public boolean take(Reader reader, String name, boolean toLearn, String text) {
                unkept.put(name, toLearn + " " + text);
                return true;
            }

            @Override
            public void drop(Reader reader, String name) {
                dropped.add(name);
            }
        };
        gate.keptForm = new KeptForm();
        gate.keptForm.assets = assets;
        gate.othersForm = new OthersForm();
        gate.othersForm.assets = assets;
        gate.othersForm.device = new OnThisDevice() {
            @Override
            public String getPerson() {
                return person;
            }
        };
        return gate;
    }

    private HttpServletRequest post(String path, Map<String, String> fields) {
        Requests.Asked asked =
                new Requests.Asked("POST", path, "192.0.2.1", Map.of(), new ByteArrayInputStream(new byte[0]));
        return new HttpServletRequestWrapper(asked.request()) {
            private boolean encoded;

            @Override
            public void setCharacterEncoding(String encoding) {
                encoded = encoding.equals("UTF-8");
            }

            @Override
            public String getContentType() {
                return "application/x-www-form-urlencoded";
            }

            @Override
            public String getContextPath() {
                return "";
            }

            @Override
            public String getServletPath() {
                return path;
            }

            @Override
            public String getPathInfo() {
                return null;
            }

            @Override
            public String getQueryString() {
                return "course=3&module=4";
            }

            @Override
            public String getHeader(String name) {
                return headers.get(name);
            }

            @Override
            public String getParameter(String name) {
                assertThat(encoded).isTrue();
                return fields.get(name);
            }

            @Override
            public String[] getParameterValues(String name) {
                String value = getParameter(name);
                // As an address may say it too, which comes first.
                return value == null ? null : new String[] {"of-the-address", value};
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                Map<String, String[]> all = new LinkedHashMap<>();
                fields.forEach((name, value) -> all.put(name, List.of(value).toArray(String[]::new)));
                return all;
            }
        };
    }

    private HttpServletResponse response() {
        return new HttpServletResponseWrapper(answer.response()) {
            @Override
            public PrintWriter getWriter() {
                return new PrintWriter(written, true);
            }
        };
    }
}
