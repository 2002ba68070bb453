package org.attune.acceptance.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.acceptance.Server;

/** A person on the platform's pages without a browser: signs in, starts courses, and opens lessons, all by their forms. */
final class Visit {
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    static final String NAME = "lou@load.example";
    static final String PASSWORD = "a few words in a row";
    private static final Pattern COURSE = Pattern.compile("href=\"[^\"]*course\\?id=([0-9]+)\"");
    private static final Pattern LESSON =
            Pattern.compile("href=\"[^\"]*player\\?course=([0-9]+)&amp;module=([0-9]+)&amp;lesson=([^\"&]+)\"");
    private static final Pattern WAY = Pattern.compile("https?://([a-z2-7]+)\\.[^#]*#code=(.+)");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Server server;

    private Visit(Server server) {
        this.server = server;
    }

    /** Makes the hub of an empty server, by the link that it wrote for whoever runs it, and signs in. */
    static Visit asFirst(Server server) throws IOException {
        String link =
                Files.readString(server.data().resolve("secret/setup-link.txt")).strip();
        String address = link.substring(link.indexOf("/set-up"));
        Visit visit = new Visit(server);
        visit.send(
                visit.get(address),
                "set-up",
                address,
                Map.of(
                        "hubName",
                        "A hub under load",
                        "givenName",
                        "Lou",
                        "familyName",
                        "Load",
                        "signInName",
                        NAME,
                        "password",
                        PASSWORD),
                "go");
        return signedIn(server);
    }

    /** The same person once more. */
    static Visit signedIn(Server server) throws IOException {
        Visit visit = new Visit(server);
        visit.send(visit.get("/sign-in"), "sign-in", "/sign-in", Map.of("name", NAME, "password", PASSWORD), "go");
        return visit;
    }

    /** As many lessons as asked for, each in a course of its own, started and opened. */
    List<Place> placesToLearn(int count) throws IOException {
        Set<String> courses = new LinkedHashSet<>();
        all(COURSE, get("/catalogue")).forEach(found -> courses.add(found.group(1)));
        List<Place> places = new ArrayList<>();
        for (String course : courses) {
            if (places.size() < count) {
                places.add(start(course));
            }
        }
        if (places.size() < count) {
            throw new IllegalStateException("the catalogue has " + places.size() + " courses, not " + count);
        }
        return places;
    }

    private Place start(String course) throws IOException {
        String address = "/course?id=" + course;
        String page = get(address);
        if (page.contains("id=\"begin\"")) {
            send(page, "begin", address, Map.of(), "start");
            page = get(address);
        }
        MatchResult lesson = all(LESSON, page).get(0);
        long module = Long.parseLong(lesson.group(2));
        String activity = URLDecoder.decode(lesson.group(3), StandardCharsets.UTF_8);
        return opened(Long.parseLong(course), module, activity, false);
    }

    /** Another launch of the same lesson. */
    String bearerFor(Place place) throws IOException {
        return opened(place.course(), place.module(), place.activity(), false).bearer();
    }

    /** A launch that starts the lesson again. */
    String anew(Place place) throws IOException {
        return opened(place.course(), place.module(), place.activity(), true).bearer();
    }

    private Place opened(long course, long module, String activity, boolean again) throws IOException {
        JsonObject asked = new JsonObject();
        asked.addProperty("course", course);
        asked.addProperty("module", module);
        asked.addProperty("activity", activity);
        asked.addProperty("again", again);
        String answer = ask(request("/launch-code")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(asked.toString())));
        String url = JsonParser.parseString(answer).getAsJsonObject().get("url").getAsString();
        Matcher way = WAY.matcher(url);
        if (!way.matches()) {
            throw new IllegalStateException("no way into a lesson: " + url);
        }
        Origin origin = new Origin(server.port(), way.group(1));
        String nonce = UUID.randomUUID().toString().replace("-", "");
        return new Place(course, module, activity, origin, origin.open(way.group(2), nonce));
    }

    String get(String address) throws IOException {
        return ask(request(address).GET());
    }

    /** Fills in a form of the page, presses a button, and follows where that leads. */
    private void send(String page, String form, String address, Map<String, String> typed, String button)
            throws IOException {
        String body = FormOnPage.filledIn(page, form, typed, button);
        HttpResponse<String> answer = sent(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException(
                    "the form " + form + " was answered with " + answer.statusCode() + ":\n" + answer.body());
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                .timeout(Duration.ofMinutes(1))
                .header("Host", "localhost:" + server.port())
                .header("Origin", server.address());
    }

    private String ask(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = sent(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.request().uri() + " was answered with " + answer.statusCode() + ":\n" + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static List<MatchResult> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().toList();
    }
}
