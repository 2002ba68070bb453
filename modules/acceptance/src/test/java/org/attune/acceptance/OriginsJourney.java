package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's origin and the content origins keep to themselves, whatever is written on the wire. */
@ExtendWith(Inspector.class)
class OriginsJourney {
    private static final String NONCE = "abcdefghijklmnopqrstuvwx";

    private Wire wire;
    private Visitor visitor;
    private Visitor.Lesson lesson;
    private String platform;
    private String content;
    private String code;

    @BeforeEach
    void open(Server server) {
        wire = new Wire(server);
        platform = "localhost:" + server.port();
        visitor = Visitor.educator(server);
        lesson = visitor.lesson("words");
        URI way = visitor.way(lesson);
        content = way.getAuthority();
        code = way.getFragment().substring("code=".length());
    }

    private String bearer() {
        Wire.Answer opened = wire.post(
                content, "/launch", "{\"step\":\"open\",\"code\":\"" + code + "\",\"nonce\":\"" + NONCE + "\"}");
        return "Authorization: Bearer " + json(opened).get("bearer").getAsString();
    }

    private static JsonObject json(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new Gson().fromJson(answer.text(), JsonObject.class);
    }

    private JsonObject begin(String bearer) {
        return json(wire.post(content, "/launch", "{\"step\":\"begin\"}", bearer));
    }

    private static String event(JsonObject begun, int seq, String set) {
        return "{\"v\":1,\"epoch\":" + begun.get("epoch") + ",\"seq\":" + seq + ",\"activity\":" + begun.get("activity")
                + ",\"attempt\":" + begun.get("attempt") + ",\"kind\":\"commit\",\"since\":1000,\"active\":[],\"set\":"
                + set + ",\"objectives\":[],\"records\":[]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in.xhtml",
                "/my-learning",
                "/catalogue",
                "/error",
                "/help",
                "/player",
                "/assets/tokens.css",
                "/jakarta.faces.resource/jquery/jquery.js?ln=primefaces",
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/launch-code",
                "/WEB-INF/web.xml",
                "/nothing"
            })
    void no_platform_page_answers_under_a_content_origin(String path) {
        assertThat(wire.get(content, "/").status()).isEqualTo(200);
        Wire.Answer answer = wire.get(content, path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(wire.post(content, path, "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wrapper.js", "/package/index.html", "/launch", "/track"})
    void nothing_of_a_content_origin_answers_under_the_platform(String path) {
        assertThat(wire.get(platform, path).status()).isEqualTo(302);
        assertThat(wire.get(platform, path).header("Location")).startsWith("/sign-in");
        Wire.Answer posted = wire.post(platform, path, "{}", "Origin: http://" + platform, bearer());
        assertThat(posted.status()).isEqualTo(302);
    }

    @Test
    void an_unknown_host_is_sent_to_the_platform() {
        for (String host : new String[] {"evil.example", "content." + platform}) {
            Wire.Answer answer = wire.get(host, "/my-learning?x=y");
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).isEqualTo("http://" + platform + "/");
        }
        // What is no host at all the container turns away itself, with nothing in hand.
        for (String host : new String[] {"", platform + ".evil.example"}) {
            assertThat(wire.get(host, "/my-learning?x=y").length()).isZero();
        }
        assertThat(wire.get(platform.replace("localhost", "127.0.0.1"), "/help?x=y")
                        .header("Location"))
                .isEqualTo("http://" + platform + "/help?x=y");
        assertThat(wire.post("evil.example", "/sign-in", "x=y").status()).isEqualTo(421);
    }

    @Test
    void a_label_permits_to_read_its_packages_files_and_no_others() {
        Wire.Answer file = wire.get(content, "/package/index.html?lesson=1");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/html");
        assertThat(file.text()).contains("Notebook");
        String invented = content.replaceFirst("^[a-z2-7]{26}", "abcdefghijklmnopqrstuvwx23");
        assertThat(wire.get(invented, "/package/index.html").status()).isEqualTo(404);
        assertThat(wire.get(invented, "/").status()).isEqualTo(404);
        assertThat(wire.get(invented, "/wrapper.js").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/package/",
                "/package/nothing.html",
                "/package/../../secret/server.key",
                "/package/%2e%2e/%2e%2e/secret/server.key",
                "/package/..%2f..%2fsecret/server.key",
                "/package/%252e%252e/index.html",
                "/package/..%5c..%5csecret",
                "/package//etc/passwd",
                "/package/index.html%00.js",
                "/package/index.html/"
            })
    void no_path_leads_out_of_the_package(String path) {
        // 400 where the container itself takes offence at the path.
        assertThat(wire.get(content, path).status()).isIn(400, 404);
    }

    @Test
    void a_file_is_kept_by_the_browser_and_given_in_parts() {
        Wire.Answer whole = wire.get(content, "/package/scorm.js");
        assertThat(whole.header("Cache-Control")).contains("private").contains("immutable");
        assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(whole.length()));
        String tag = whole.header("ETag");
        assertThat(wire.get(content, "/package/scorm.js", "If-None-Match: " + tag)
                        .status())
                .isEqualTo(304);

        Wire.Answer part = wire.get(content, "/package/scorm.js", "Range: bytes=10-19", "If-Range: " + tag);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + whole.length());
        assertThat(part.text()).isEqualTo(whole.text().substring(10, 20));
        assertThat(wire.get(content, "/package/scorm.js", "Range: bytes=9999999-")
                        .status())
                .isEqualTo(416);

        Wire.Answer head = wire.head(content, "/package/scorm.js");
        assertThat(head.header("Content-Length")).isEqualTo(whole.header("Content-Length"));
        assertThat(head.length()).isZero();
    }

    @Test
    void a_service_worker_is_refused() {
        assertThat(wire.get(content, "/package/scorm.js", "Service-Worker: script")
                        .status())
                .isEqualTo(403);
        assertThat(wire.get(content, "/wrapper.js", "Service-Worker: script").status())
                .isEqualTo(403);
    }

    @Test
    void a_content_origin_reads_and_sets_no_cookie() {
        String bearer = bearer();
        for (Wire.Answer answer : new Wire.Answer[] {
            wire.get(content, "/", "Cookie: attune=x"),
            wire.get(content, "/wrapper.js"),
            wire.get(content, "/package/index.html"),
            wire.get(content, "/nothing"),
            wire.post(content, "/launch", "{\"step\":\"begin\"}", bearer),
            wire.post(content, "/track", "{}", bearer)
        }) {
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
        // Without its bearer a request is nobody's, whatever cookie comes with it.
        assertThat(visitor.launch(lesson, Map.of()).status()).isEqualTo(200);
        assertThat(wire.post(content, "/track", "{}", "Cookie: attune=x").status())
                .isEqualTo(401);
    }

    @Test
    void what_is_no_request_of_the_protocol_is_refused_never_a_fault() {
        String bearer = bearer();
        for (String body : new String[] {"", "{", "[]", "null", "\"x\"", "{}", "{\"v\":1}", "{\"a\":".repeat(5_000)}) {
            assertThat(wire.post(content, "/track", body, bearer).status()).isEqualTo(400);
            assertThat(wire.post(content, "/launch", body, bearer).status()).isEqualTo(400);
        }
        byte[] notText = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
        assertThat(wire.post(content, "/track", notText, bearer).status()).isEqualTo(400);
        assertThat(wire.post(content, "/launch", notText, bearer).status()).isEqualTo(400);
        assertThat(wire.post(content, "/launch", "{\"step\":\"open\",\"code\":\"forged\",\"nonce\":\"" + NONCE + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(wire.raw(
                                "POST /track HTTP/1.1\r\nHost: " + content + "\r\nConnection: close\r\n" + bearer
                                        + "\r\nTransfer-Encoding: chunked\r\n\r\n",
                                "no chunk\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_event_is_taken_once_and_told_from_one_that_is_not_the_same() {
        String bearer = bearer();
        JsonObject begun = begin(bearer);
        String event = event(begun, 1, "{\"cmi.location\":\"4\"}");
        Wire.Answer stored = wire.post(content, "/track", event, bearer);
        assertThat(json(stored).get("result").getAsString()).isEqualTo("stored");
        assertThat(wire.post(content, "/track", event, bearer).text()).isEqualTo(stored.text());
        Wire.Answer other = wire.post(content, "/track", event(begun, 1, "{\"cmi.location\":\"5\"}"), bearer);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void an_event_may_come_in_chunks_and_in_any_language() {
        String bearer = bearer();
        byte[] event = event(begin(bearer), 1, "{\"cmi.location\":\"Überraschung 🐣\"}")
                .getBytes(StandardCharsets.UTF_8);
        int half = event.length / 2;
        String chunks = Integer.toHexString(half) + "\r\n" + new String(event, 0, half, StandardCharsets.ISO_8859_1)
                + "\r\n" + Integer.toHexString(event.length - half) + "\r\n"
                + new String(event, half, event.length - half, StandardCharsets.ISO_8859_1) + "\r\n0\r\n\r\n";
        Wire.Answer answer = wire.raw(
                "POST /track HTTP/1.1\r\nHost: " + content + "\r\nConnection: close\r\n" + bearer
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n",
                chunks.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(json(answer).get("result").getAsString()).isEqualTo("stored");
        code = visitor.way(lesson).getFragment().substring("code=".length());
        assertThat(begin(bearer())
                        .getAsJsonObject("elements")
                        .get("cmi.location")
                        .getAsString())
                .isEqualTo("Überraschung 🐣");
    }

    @Test
    void who_may_not_write_is_told_how_it_stands() {
        String bearer = bearer();
        begin(bearer);
        assertThat(wire.post(content, "/track", "{}").status()).isEqualTo(401);
        assertThat(wire.post(content, "/track", "{}", "Authorization: Bearer nobody")
                        .status())
                .isEqualTo(401);
        assertThat(wire.post(content, "/track", "{}", "Authorization: Basic eDp5")
                        .status())
                .isEqualTo(401);
        String elsewhere = visitor.way(visitor.lesson("two-tabs")).getAuthority();
        assertThat(wire.post(elsewhere, "/track", "{}", bearer).status()).isEqualTo(403);
        assertThat(wire.post(content, "/track", new byte[(8 << 20) + 1], bearer).status())
                .isEqualTo(413);
        assertThat(wire.post(
                                content,
                                "/launch",
                                "{\"step\":\"open\",\"code\":\"" + code
                                        + "\",\"nonce\":\"another-nonce-of-22-letters\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void every_answer_says_what_the_browser_may_do_with_it() {
        String frame = "http://*.content." + platform;
        for (String path : new String[] {"/sign-in", "/nothing", "/assets/tokens.css", "/health", "/error"}) {
            Wire.Answer answer = wire.get(platform, path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                    .contains("frame-src " + frame)
                    .containsOnlyOnce("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        }
        assertThat(wire.get(content, "/").header("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors http://" + platform)
                .doesNotContain("unsafe");
        assertThat(wire.get(content, "/package/index.html").header("Content-Security-Policy"))
                .contains("'unsafe-inline' 'unsafe-eval'", "frame-ancestors 'self' http://" + platform);
        for (String path : new String[] {"/", "/wrapper.js", "/package/index.html", "/nothing"}) {
            Wire.Answer answer = wire.get(content, path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void pages_are_not_kept_and_assets_named_by_their_hash_are() {
        assertThat(wire.get(platform, "/sign-in").header("Cache-Control")).isEqualTo("no-store");
        assertThat(wire.get(platform, "/assets/tokens.css?v=1").header("Cache-Control"))
                .contains("immutable");
        assertThat(wire.get(platform, "/assets/tokens.css").header("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(wire.get(platform, "/assets/nothing.css?v=1").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void a_change_that_comes_from_elsewhere_is_refused() {
        for (String[] from : new String[][] {
            {},
            {"Origin: null"},
            {"Origin: http://evil.example"},
            {"Origin: http://" + content},
            {"Sec-Fetch-Site: cross-site", "Origin: http://" + platform},
            {"Sec-Fetch-Site: same-site"},
            {"Sec-Fetch-Site: same-origin", "Origin: http://evil.example"}
        }) {
            Wire.Answer answer = wire.post(platform, "/sign-in", "name=x", from);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("Nothing was changed");
        }
        assertThat(wire.post(platform, "/launch-code", "{}", "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoever_is_signed_out_is_told_so_and_no_page_is_shown_instead() {
        for (String path : new String[] {"/launch-code", "/drain-code", "/still-here"}) {
            Wire.Answer answer = wire.post(platform, path, "{}", "Origin: http://" + platform);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void a_page_opened_by_one_person_does_nothing_in_the_name_of_another() {
        assertThat(visitor.launch(lesson, Map.of("person", "somebody-else")).status())
                .isEqualTo(401);
        assertThat(visitor.launch(lesson, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_lesson_that_is_not_there_cannot_be_asked_for() {
        Visitor.Lesson invented = new Visitor.Lesson(lesson.course(), lesson.module(), "no-such-lesson");
        assertThat(visitor.launch(invented, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoever_watches_over_the_server_asks_it_by_any_name_and_learns_little() {
        for (String host : new String[] {platform, "10.0.0.7", "localhost"}) {
            Wire.Answer answer = wire.get(host, "/health");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        }
    }
}
