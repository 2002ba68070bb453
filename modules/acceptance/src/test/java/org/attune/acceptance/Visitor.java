package org.attune.acceptance;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone signed in to the demo without a browser, on a course: as much of a browser as a form needs. */
final class Visitor {
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final Wire wire;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(Server server) {
        this.wire = new Wire(server);
        this.host = "localhost:" + server.port();
    }

    /** The demo's educator, whom its start page offers. */
    static Visitor educator(Server server) {
        return of(server, "educator");
    }

    /** Somebody of the demo, by what stands before the at sign. */
    static Visitor of(Server server, String name) {
        Visitor visitor = new Visitor(server);
        visitor.signIn(name + "@demo.example", "attune-demo");
        return visitor;
    }

    /** Nobody yet. */
    static Visitor stranger(Server server) {
        return new Visitor(server);
    }

    /** The same browser's cookies in another's hands. */
    Visitor thief(Server server) {
        Visitor thief = new Visitor(server);
        thief.cookies.putAll(cookies);
        return thief;
    }

    void signIn(String name, String password) {
        submit("/sign-in", Map.of("name", name, "password", password, "go", "Sign in"));
    }

    /** The cookies that the browser has now, as it sends them; empty when it has none. */
    String cookie() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What a cookie of a name holds. */
    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** What is answered, whatever that is. */
    Wire.Answer get(String address) {
        Wire.Answer answer =
                cookies.isEmpty() ? wire.get(host, address) : wire.get(host, address, "Cookie: " + cookie());
        remember(answer);
        return answer;
    }

    /** A form's fields, sent as a browser does. */
    Wire.Answer send(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Wire.Answer answer = wire.post(
                host,
                address,
                body,
                "Cookie: " + cookie(),
                "Origin: http://" + host,
                "Content-Type: application/x-www-form-urlencoded");
        remember(answer);
        return answer;
    }

    /** What a script sends. */
    Wire.Answer json(String address, JsonObject body) {
        return bytes(address, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A body of any type, with the visitor's cookie. */
    Wire.Answer bytes(String address, String type, byte[] body) {
        return wire.post(host, address, body, "Cookie: " + cookie(), "Origin: http://" + host, "Content-Type: " + type);
    }

    /** A form with a file in it, as a browser sends it. */
    Wire.Answer sendFile(String address, Map<String, String> fields, String field, String fileName, byte[] file) {
        String boundary = "a-boundary-of-the-tests";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(part(boundary, "name=\"" + name + "\"\r\n", value)));
        body.writeBytes(part(
                boundary,
                "name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n",
                ""));
        // Over the line break that ends an empty part.
        byte[] head = Arrays.copyOf(body.toByteArray(), body.size() - 2);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(file);
        all.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return bytes(address, "multipart/form-data; boundary=" + boundary, all.toByteArray());
    }

    private static byte[] part(String boundary, String head, String value) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
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
                "Cookie: " + cookie(),
                "Origin: http://" + host,
                "Content-Type: application/json");
    }

    /** Where the wrapper opens, with its launch code. */
    URI way(Lesson lesson) {
        JsonObject answer = new Gson().fromJson(launch(lesson, Map.of()).text(), JsonObject.class);
        return URI.create(answer.get("url").getAsString());
    }

    String page(String address) {
        return wire.get(host, address, "Cookie: " + cookie()).text();
    }

    /** Fills in the page's form and sends it; a form that is not taken is a failure. */
    void submit(String address, Map<String, String> fields) {
        Matcher hidden = FIELD.matcher(get(address).text());
        Map<String, String> all = new LinkedHashMap<>();
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        Wire.Answer answer = send(address, all);
        if (answer.status() != 302) {
            throw new IllegalStateException("The form at " + address + " was not taken: " + answer.text());
        }
    }

    private void remember(Wire.Answer answer) {
        for (String set : answer.each("Set-Cookie")) {
            String pair = set.substring(0, set.indexOf(';'));
            String name = pair.substring(0, pair.indexOf('='));
            if (set.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(name.length() + 1));
            }
        }
    }
}
