package org.attune.acceptance.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One that W3C WebDriver drives. */
final class WebDriver extends DrivenBrowser {
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String session;

    /** @param driver where it listens */
    WebDriver(String driver) {
        JsonObject made =
                send(driver + "/session", "POST", "{\"capabilities\":{}}").getAsJsonObject();
        session = driver + "/session/" + made.get("sessionId").getAsString();
        said(made.getAsJsonObject("capabilities"));
    }

    @Override
    void open(String address) {
        post("/url", "url", address);
    }

    @Override
    void pressNow(String xpath) {
        post("/element/" + element(xpath) + "/click", new JsonObject());
    }

    @Override
    void typeNow(String xpath, String words) {
        String element = element(xpath);
        post("/element/" + element + "/clear", new JsonObject());
        post("/element/" + element + "/value", "text", words);
    }

    private String element(String xpath) {
        JsonObject where = new JsonObject();
        where.addProperty("using", "xpath");
        where.addProperty("value", xpath);
        return post("/element", where).getAsJsonObject().get(ELEMENT).getAsString();
    }

    @Override
    String run(String script) {
        JsonObject asked = new JsonObject();
        asked.addProperty("script", script);
        asked.add("args", new JsonArray());
        return text(post("/execute/sync", asked));
    }

    @Override
    void frameNow(int deep) {
        JsonObject top = new JsonObject();
        top.add("id", JsonNull.INSTANCE);
        post("/frame", top);
        for (int i = 0; i < deep; i++) {
            JsonObject first = new JsonObject();
            first.addProperty("id", 0);
            post("/frame", first);
        }
    }

    private JsonElement post(String what, String name, String value) {
        JsonObject body = new JsonObject();
        body.addProperty(name, value);
        return post(what, body);
    }

    private JsonElement post(String what, JsonObject body) {
        return send(session + what, "POST", body.toString());
    }

    private JsonElement send(String address, String method, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonElement value =
                    JsonParser.parseString(answer.body()).getAsJsonObject().get("value");
            if (answer.statusCode() != 200) {
                throw new Refused(value.toString());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        send(session, "DELETE", "");
    }
}
