package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever has an address, asked as anybody and in any way, answers without a fault and says what a browser may do with the
 * answer. The addresses are read from what was built, so one that is to come is asked too.
 */
@ExtendWith(Inspector.class)
class EveryRouteJourney {
    private static final List<String> QUERIES = List.of(
            "",
            "?id=1&course=1&module=1&setting=1&event=1&session=1&person=1",
            "?id=x&course=99999999999999999999&module=-1&setting=%00&event=1%27&page=-1&order=%23%7B7*7%7D",
            "?q=%27%22%3E%3Cscript%3E1%3C/script%3E&name=%23%7B7*7%7D&code=%3Cb%3E&key=..%2f..&to=//evil.example");

    private static final Set<String> CACHING = Set.of(
            "no-store",
            "no-cache",
            "private, no-cache",
            "private, max-age=3600",
            "public, max-age=31536000, immutable");

    private Wire wire;
    private String platform;

    @BeforeEach
    void open(Server server) {
        wire = new Wire(server);
        platform = "localhost:" + server.port();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "educator", "leader", "manager", "coordinator", "specialist"})
    void every_address_answers_anybody_without_a_fault_and_with_every_header(String name, Server server) {
        Visitor visitor = name.isEmpty() ? Visitor.stranger(server) : Visitor.of(server, name);
        assertThat(Routes.pages()).hasSizeGreaterThan(90);
        assertThat(Routes.servlets()).hasSizeGreaterThan(25).contains("/my-data.zip", "/calendar/nobody.ics");
        TreeMap<Integer, Integer> answers = new TreeMap<>();
        SoftAssertions held = new SoftAssertions();
        for (String route : Routes.all()) {
            for (String query : QUERIES) {
                Wire.Answer answer = visitor.get(route + query);
                answers.merge(answer.status(), 1, Integer::sum);
                held(held, name + " at " + route + query, answer);
            }
        }
        held.assertAll();
        assertThat(answers.keySet()).isSubsetOf(200, 302, 400, 404, 405);
        // No address that is only asked for puts anybody out.
        assertThat(visitor.get("/my-learning").status()).isEqualTo(name.isEmpty() ? 302 : 200);
    }

    private static void held(SoftAssertions held, String what, Wire.Answer answer) {
        held.assertThat(answer.status()).as(what).isLessThan(500);
        held.assertThat(answer.header("Content-Security-Policy"))
                .as(what)
                .contains("default-src", "frame-ancestors 'none'", "base-uri 'none'", "form-action")
                .doesNotContain("'unsafe-eval'", "script-src 'unsafe-inline'", "*;");
        held.assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        held.assertThat(answer.header("Referrer-Policy")).as(what).isIn("same-origin", "no-referrer");
        held.assertThat(answer.header("Cache-Control")).as(what).isIn(CACHING);
        held.assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
        held.assertThat(answer.headers()).as(what).doesNotContain("server", "x-powered-by");
        held.assertThat(answer.header("Location"))
                .as(what)
                .doesNotStartWith("//")
                .doesNotStartWith("http://evil");
        held.assertThat(answer.text())
                .as(what)
                .doesNotContain("<script>1<", "Exception", "at org.", "Payara", "Mojarra");
        for (String cookie : answer.header("Set-Cookie").split("(?<=[^0-9]), (?=attune)", -1)) {
            if (!cookie.isEmpty()) {
                held.assertThat(cookie.toLowerCase(Locale.ROOT))
                        .as(what)
                        .containsPattern("path=/(;|$)")
                        .contains("httponly")
                        .containsPattern("samesite=(lax|strict)");
            }
        }
    }

    @Test
    void every_file_of_the_pages_is_given_to_anybody_and_sets_no_cookie() {
        SoftAssertions held = new SoftAssertions();
        assertThat(Routes.assets()).hasSizeGreaterThan(20);
        for (String asset : Routes.assets()) {
            Wire.Answer answer = wire.get(platform, asset);
            held.assertThat(answer.status()).as(asset).isEqualTo(200);
            held(held, asset, answer);
            held.assertThat(answer.headers()).as(asset).doesNotContain("set-cookie");
        }
        held.assertAll();
    }

    @Test
    void nothing_answers_to_other_methods_and_no_session_begins() {
        for (String route : Stream.concat(Stream.of("/", "/nothing", "/assets/tokens.css"), Routes.all().stream())
                .toList()) {
            for (String method : List.of("OPTIONS", "PUT", "DELETE", "PATCH", "TRACE")) {
                Wire.Answer answer =
                        wire.ask(method, platform, route, "Origin: http://" + platform, "Cookie: a=secret");
                assertThat(answer.status()).as(method + " " + route).isEqualTo(405);
                // TRACE the container refuses itself, and names what it could do.
                assertThat(answer.header("Allow")).isNotEmpty().doesNotContain("TRACE");
                assertThat(answer.headers()).doesNotContain("set-cookie", "server");
                assertThat(answer.text()).doesNotContain("secret");
            }
        }
    }

    @Test
    void a_form_that_is_too_long_broken_or_of_no_length_is_no_fault(Server server) {
        String log = server.log();
        for (String route : List.of("/sign-in", "/start", "/forgotten", "/tablet", "/my-learning", "/nothing")) {
            assertThat(form(route, "application/x-www-form-urlencoded", new byte[2_000_001])
                            .status())
                    .isEqualTo(413);
            assertThat(form(route, "multipart/form-data", new byte[10]).status())
                    .isEqualTo(400);
            assertThat(wire.raw(
                                    "POST " + route + " HTTP/1.1\r\nHost: " + platform
                                            + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nOrigin: http://"
                                            + platform + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n",
                                    "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isEqualTo(411);
            // Strangers are asked for no file anywhere.
            assertThat(form(
                                    route,
                                    "multipart/form-data; boundary=x",
                                    "--x\r\nbroken".getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isIn(302, 400);
        }
        assertThat(server.log().replace(log, "")).doesNotContain("Reference");
    }

    private Wire.Answer form(String route, String type, byte[] body) {
        return wire.post(platform, route, body, "Origin: http://" + platform, "Content-Type: " + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in%00 HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /sign-in HTTP/9.9",
                "GET /jakarta.faces.resource/..%2f..%2fWEB-INF/web.xml HTTP/1.1",
                "GET /sign-in HTTP/1.1\r\nX: \0",
                "POST /sign-in HTTP/1.1\r\nContent-Length: -1",
                "POST /sign-in HTTP/1.1\r\nContent-Length: 4\r\nContent-Length: 5"
            })
    void what_the_container_turns_away_itself_says_nothing_of_it(String head) {
        Wire.Answer answer = wire.raw(head + "\r\nHost: " + platform + "\r\nConnection: close\r\n\r\n", new byte[0]);
        assertThat(answer.status()).isIn(400, 403, 404, 505);
        assertThat(answer.headers()).doesNotContain("server", "x-powered-by", "set-cookie");
        assertThat(answer.text()).doesNotContain("Payara", "Grizzly", "Exception");
    }

    @Test
    void a_head_that_is_too_long_is_turned_away() {
        assertThat(wire.get(platform, "/sign-in", "X: " + "a".repeat(20_000)).status())
                .isEqualTo(400);
        assertThat(wire.get(platform, "/sign-in?" + "a".repeat(20_000)).status())
                .isEqualTo(400);
    }

    @Test
    void every_answer_of_a_content_origin_is_without_cookies_and_says_what_a_browser_may_do_with_it(Server server) {
        Visitor visitor = Visitor.educator(server);
        URI way = visitor.way(visitor.lesson("words"));
        String content = way.getAuthority();
        SoftAssertions held = new SoftAssertions();
        Stream<String> ours = Stream.of(
                "/",
                "/wrapper.js",
                "/package/index.html",
                "/package/scorm.js",
                "/package/",
                "/launch",
                "/track",
                "/recording/",
                "/document/x.pdf",
                "/favicon.ico");
        for (String route : Stream.concat(ours, Routes.all().stream()).toList()) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS")) {
                String what = method + " " + route;
                Wire.Answer answer = wire.ask(method, content, route, "Cookie: " + visitor.cookie());
                held.assertThat(answer.status()).as(what).isIn(200, 400, 401, 404, 405);
                held.assertThat(answer.headers())
                        .as(what)
                        .doesNotContain("set-cookie", "server", "x-powered-by", "access-control-allow-origin")
                        .contains("content-security-policy", "cache-control");
                held.assertThat(answer.header("Content-Security-Policy"))
                        .as(what)
                        .contains("frame-ancestors")
                        .doesNotContain("*");
                held.assertThat(answer.header("X-Content-Type-Options"))
                        .as(what)
                        .isEqualTo("nosniff");
                held.assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("no-referrer");
                held.assertThat(answer.header("Cross-Origin-Resource-Policy"))
                        .as(what)
                        .isEqualTo("same-origin");
            }
        }
        held.assertAll();
    }
}
