package org.attune.acceptance.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A registration's content origin, spoken to as the wrapper does: docs/tracking-protocol.md. */
final class Origin {
    static {
        // No resolver but a browser's knows *.localhost, so the host is named in a header.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;
    private final String label;
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

    Origin(int port, String label) {
        this.port = port;
        this.label = label;
    }

    /** The bearer that a launch code gives. */
    String open(String code, String nonce) throws IOException {
        JsonObject step = new JsonObject();
        step.addProperty("step", "open");
        step.addProperty("code", code);
        step.addProperty("nonce", nonce);
        return asked(step, null).get("bearer").getAsString();
    }

    /** A begun epoch with its state. */
    JsonObject begin(String bearer) throws IOException {
        JsonObject step = new JsonObject();
        step.addProperty("step", "begin");
        return asked(step, bearer);
    }

    private JsonObject asked(JsonObject step, String bearer) throws IOException {
        HttpResponse<String> answer = post("/launch", bearer, step.toString().getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(step + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    /**
     * Sends an event; the acknowledgement, or nothing when it has to be sent again.
     *
     * @throws IllegalStateException when it was refused for good, which must not happen here
     */
    Optional<JsonObject> track(String bearer, byte[] event) {
        try {
            HttpResponse<String> answer = post("/track", bearer, event);
            if (answer.statusCode() == 200) {
                return Optional.of(JsonParser.parseString(answer.body()).getAsJsonObject());
            }
            // As the wrapper has it: a server that is only starting answers too, but not in the protocol's words.
            String type = answer.headers().firstValue("Content-Type").orElse("");
            answers.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500 || !type.contains("problem+json")) {
                return Optional.empty();
            }
            throw new IllegalStateException("an event was answered with " + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            answers.merge(0, 1, Integer::sum);
            return Optional.empty();
        }
    }

    /** How often events had to be sent again, by the status that said so; 0 where nobody answered. Told once. */
    Map<Integer, Integer> answers() {
        Map<Integer, Integer> told = Map.copyOf(answers);
        answers.clear();
        return told;
    }

    private HttpResponse<String> post(String path, String bearer, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Host", label + ".content.localhost:" + port)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
