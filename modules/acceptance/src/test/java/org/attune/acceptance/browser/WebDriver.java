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
import org.attune.acceptance.Await;

/** A browser that is driven by W3C WebDriver alone, for those that Playwright does not drive here; one window. */
final class WebDriver implements AutoCloseable {
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String session;

    /** @param driver where it listens */
    WebDriver(String driver) {
        JsonObject made =
                send(driver + "/session", "POST", "{\"capabilities\":{}}").getAsJsonObject();
        session = driver + "/session/" + made.get("sessionId").getAsString();
        JsonObject known = made.getAsJsonObject("capabilities");
        System.out.println(known.get("browserName").getAsString() + " "
                + known.get("browserVersion").getAsString());
    }

    void open(String address) {
        post("/url", "url", address);
    }

    /** Presses what an expression of XPath finds, as soon as it is there and can be pressed. */
    void press(String xpath) {
        act(xpath, element -> post("/element/" + element + "/click", new JsonObject()));
    }

    /** Types in place of what is there. */
    void type(String xpath, String words) {
        act(xpath, element -> {
            post("/element/" + element + "/clear", new JsonObject());
            post("/element/" + element + "/value", "text", words);
        });
    }

    private interface Act {
        void on(String element);
    }

    private void act(String xpath, Act act) {
        Await.until(xpath, PATIENCE, () -> {
            try {
                JsonObject where = new JsonObject();
                where.addProperty("using", "xpath");
                where.addProperty("value", xpath);
                act.on(post("/element", where).getAsJsonObject().get(ELEMENT).getAsString());
                return true;
            } catch (Refused notYet) {
                return false;
            }
        });
    }

    /** Waits until a script says true, in the frame that is chosen. */
    void sees(String what, Duration patience, String script) {
        Await.until(what, patience, () -> {
            try {
                return run(script).equals("true");
            } catch (Refused notYet) {
                return false;
            }
        });
    }

    /** What a script returns, as text. */
    String run(String script) {
        JsonObject asked = new JsonObject();
        asked.addProperty("script", script);
        asked.add("args", new JsonArray());
        JsonElement answer = post("/execute/sync", asked);
        return answer.isJsonPrimitive() ? answer.getAsString() : answer.toString();
    }

    /** Chooses the page itself, or a frame within frames, each the first of its page. */
    void frame(int deep) {
        Await.until("frame " + deep, PATIENCE, () -> {
            try {
                JsonObject top = new JsonObject();
                top.add("id", JsonNull.INSTANCE);
                post("/frame", top);
                for (int i = 0; i < deep; i++) {
                    JsonObject first = new JsonObject();
                    first.addProperty("id", 0);
                    post("/frame", first);
                }
                return true;
            } catch (Refused notYet) {
                return false;
            }
        });
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

    /** What the browser does not do, or not yet. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }
}
