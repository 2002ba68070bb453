package org.attune.acceptance;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone signed in to the demo without a browser, on a course: as much of a browser as a form needs. */
final class Visitor {
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final Wire wire;
    private final String host;
    private String cookie = "";

    private Visitor(Server server) {
        this.wire = new Wire(server);
        this.host = "localhost:" + server.port();
    }

    /** The demo's educator, whom its start page offers. */
    static Visitor educator(Server server) {
        Visitor visitor = new Visitor(server);
        visitor.submit("/sign-in", Map.of("name", "educator@demo.example", "password", "attune-demo", "go", "Sign in"));
        return visitor;
    }

    /** The lesson of a course of the tests, opened once so that the course is begun. */
    Lesson lesson(String course) {
        Matcher listed = Pattern.compile("course\\?id=([0-9]+)\">Notebook: " + Pattern.quote(course) + "<")
                .matcher(page("/catalogue"));
        if (!listed.find()) {
            throw new IllegalStateException("The catalogue has no course " + course);
        }
        String id = listed.group(1);
        if (page("/course?id=" + id).contains("name=\"start\"")) {
            submit("/course?id=" + id, Map.of("start", "Start"));
        }
        Matcher address = Pattern.compile("player\\?course=" + id + "&amp;module=([0-9]+)&amp;lesson=([^\"&]+)\"")
                .matcher(page("/course?id=" + id));
        if (!address.find()) {
            throw new IllegalStateException("The course " + course + " has no lesson to open");
        }
        return new Lesson(Long.parseLong(id), Long.parseLong(address.group(1)), address.group(2));
    }

    record Lesson(long course, long module, String activity) {}

    /** What the player's script is answered. */
    Wire.Answer launch(Lesson lesson, Map<String, String> more) {
        JsonObject body = new JsonObject();
        body.addProperty("course", lesson.course());
        body.addProperty("module", lesson.module());
        body.addProperty("activity", lesson.activity());
        more.forEach(body::addProperty);
        return wire.post(
                host,
                "/launch-code",
                body.toString(),
                "Cookie: " + cookie,
                "Origin: http://" + host,
                "Content-Type: application/json");
    }

    /** Where the wrapper opens, with its launch code. */
    URI way(Lesson lesson) {
        JsonObject answer = new Gson().fromJson(launch(lesson, Map.of()).text(), JsonObject.class);
        return URI.create(answer.get("url").getAsString());
    }

    String page(String address) {
        return wire.get(host, address, "Cookie: " + cookie).text();
    }

    private void submit(String address, Map<String, String> fields) {
        Wire.Answer page = wire.get(host, address, "Cookie: " + cookie);
        remember(page);
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = FIELD.matcher(page.text());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        Wire.Answer answer = wire.post(
                host,
                address,
                body.toString(),
                "Cookie: " + cookie,
                "Origin: http://" + host,
                "Content-Type: application/x-www-form-urlencoded");
        remember(answer);
        if (answer.status() != 302) {
            throw new IllegalStateException("The form at " + address + " was not taken: " + answer.text());
        }
    }

    private void remember(Wire.Answer answer) {
        String set = answer.header("Set-Cookie");
        if (!set.isEmpty()) {
            cookie = set.substring(0, set.indexOf(';'));
        }
    }
}
