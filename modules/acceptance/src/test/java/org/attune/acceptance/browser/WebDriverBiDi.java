package org.attune.acceptance.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One that W3C WebDriver BiDi drives, as Firefox is without a driver beside it. */
final class WebDriverBiDi extends DrivenBrowser {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final String window;
    private String chosen;
    private int asked;

    /** @param address where it listens: {@code ws://…} */
    WebDriverBiDi(String address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/session"), new Hearing())
                .join();
        JsonObject prompts = object("default", "accept");
        JsonObject always = new JsonObject();
        always.add("unhandledPromptBehavior", prompts);
        JsonObject wanted = new JsonObject();
        wanted.add("alwaysMatch", always);
        JsonObject session = new JsonObject();
        session.add("capabilities", wanted);
        said(send("session.new", session).getAsJsonObject("capabilities"));
        window = first(send("browsingContext.getTree", new JsonObject()).getAsJsonArray("contexts"));
        chosen = window;
    }

    @Override
    void open(String address) {
        JsonObject where = object("context", window);
        where.addProperty("url", address);
        where.addProperty("wait", "complete");
        send("browsingContext.navigate", where);
        chosen = window;
    }

    @Override
    void pressNow(String xpath) {
        JsonObject element = element(xpath);
        JsonObject origin = object("type", "element");
        origin.add("element", element);
        JsonObject move = object("type", "pointerMove");
        move.addProperty("x", 0);
        move.addProperty("y", 0);
        move.add("origin", origin);
        act("pointer", move, button("pointerDown"), button("pointerUp"));
    }

    @Override
    void typeNow(String xpath, String words) {
        pressNow(xpath);
        call("element => { element.value = ''; }", element(xpath));
        JsonObject[] keys = new JsonObject[2 * words.length()];
        for (int i = 0; i < words.length(); i++) {
            keys[2 * i] = key("keyDown", words.charAt(i));
            keys[2 * i + 1] = key("keyUp", words.charAt(i));
        }
        act("key", keys);
    }

    @Override
    String run(String script) {
        JsonObject result = call("() => { " + script + " }");
        return result.has("value")
                ? text(result.get("value"))
                : result.get("type").getAsString();
    }

    @Override
    void frameNow(int deep) {
        JsonObject tree = send("browsingContext.getTree", object("root", window))
                .getAsJsonArray("contexts")
                .get(0)
                .getAsJsonObject();
        for (int i = 0; i < deep; i++) {
            JsonArray frames = tree.getAsJsonArray("children");
            if (frames.isEmpty()) {
                throw new Refused("no frame within frame " + i);
            }
            tree = frames.get(0).getAsJsonObject();
        }
        chosen = tree.get("context").getAsString();
    }

    /** What XPath finds, brought to where one sees it. */
    private JsonObject element(String xpath) {
        JsonObject how = object("type", "xpath");
        how.addProperty("value", xpath);
        JsonObject where = object("context", chosen);
        where.add("locator", how);
        JsonArray found = send("browsingContext.locateNodes", where).getAsJsonArray("nodes");
        if (found.isEmpty()) {
            throw new Refused("nothing at " + xpath);
        }
        JsonObject element = object(
                "sharedId", found.get(0).getAsJsonObject().get("sharedId").getAsString());
        call("element => element.scrollIntoView({ block: 'center' })", element);
        return element;
    }

    private JsonObject call(String function, JsonObject... arguments) {
        JsonObject asking = object("functionDeclaration", function);
        asking.addProperty("awaitPromise", true);
        asking.add("target", object("context", chosen));
        asking.add("arguments", array(arguments));
        JsonObject answer = send("script.callFunction", asking);
        if (!answer.get("type").getAsString().equals("success")) {
            throw new Refused(answer.toString());
        }
        return answer.getAsJsonObject("result");
    }

    private void act(String kind, JsonObject... steps) {
        JsonObject device = object("type", kind);
        device.addProperty("id", kind);
        device.add("actions", array(steps));
        JsonObject asking = object("context", chosen);
        asking.add("actions", array(device));
        send("input.performActions", asking);
    }

    private static JsonObject button(String what) {
        JsonObject step = object("type", what);
        step.addProperty("button", 0);
        return step;
    }

    private static JsonObject key(String what, char letter) {
        JsonObject step = object("type", what);
        step.addProperty("value", String.valueOf(letter));
        return step;
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonArray array(JsonObject... items) {
        JsonArray all = new JsonArray();
        for (JsonObject each : items) {
            all.add(each);
        }
        return all;
    }

    private static String first(JsonArray contexts) {
        return contexts.get(0).getAsJsonObject().get("context").getAsString();
    }

    private JsonObject send(String method, JsonObject parameters) {
        int number = ++asked;
        JsonObject command = object("method", method);
        command.addProperty("id", number);
        command.add("params", parameters);
        socket.sendText(command.toString(), true).join();
        while (true) {
            JsonObject answer = next(method);
            // Between answers the browser tells what happens; nothing of it was asked for.
            if (answer.has("id")
                    && !answer.get("id").isJsonNull()
                    && answer.get("id").getAsInt() == number) {
                if (!answer.has("result")) {
                    throw new Refused(answer.toString());
                }
                return answer.getAsJsonObject("result");
            }
        }
    }

    private JsonObject next(String method) {
        try {
            JsonObject answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new IllegalStateException("The browser does not answer " + method);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        send("browser.close", new JsonObject());
    }

    /** Puts together what comes in pieces. */
    private final class Hearing implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                answers.add(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
