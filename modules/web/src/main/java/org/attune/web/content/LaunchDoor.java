package org.attune.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.Device;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.Rejection;
import org.attune.web.json.Answers;
import org.attune.web.json.Body;

/** {@code POST /launch}: open, then begin. */
@ApplicationScoped
class LaunchDoor {
    private static final int MOST = 64 << 10;

    @Inject
    LaunchService launches;

    void post(String label, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> bytes = Body.read(request, MOST);
        if (bytes.isEmpty()) {
            Answers.problem(response, Rejection.TOO_LARGE.status());
            return;
        }
        JsonObject asked = Body.json(bytes.get()).orElse(JsonValue.EMPTY_JSON_OBJECT);
        switch (text(asked, "step").orElse("")) {
            case "open" -> open(label, asked, response);
            case "begin" -> begin(label, asked, request, response);
            default -> Answers.problem(response, Rejection.MALFORMED.status());
        }
    }

    private void open(String label, JsonObject asked, HttpServletResponse response) throws IOException {
        OpenAnswer answer = launches.open(
                label, text(asked, "code").orElse(""), text(asked, "nonce").orElse(""));
        if (answer instanceof OpenAnswer.Opened opened) {
            Answers.json(response, opened.toJson());
        } else if (answer instanceof Rejection rejection) {
            Answers.problem(response, rejection.status());
        }
    }

    private void begin(String label, JsonObject asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> bearer = Bearer.of(request);
        BeginAnswer answer =
                bearer.isEmpty() ? Rejection.BEARER_OVER : launches.begin(label, bearer.get(), request(asked));
        if (answer instanceof BeginAnswer.Begun begun) {
            Answers.json(response, begun.toJson());
        } else if (answer instanceof Rejection rejection) {
            Answers.problem(response, rejection.status());
        }
    }

    private static BeginRequest request(JsonObject asked) {
        return new BeginRequest(
                text(asked, "branch").orElse(null),
                texts(asked, "decline"),
                number(asked, "seen"),
                text(asked, "device").flatMap(Device::of).orElse(null));
    }

    /** A whole number of up to 15 digits; 0 for anything else. */
    private static long number(JsonObject object, String name) {
        String digits = object.get(name) instanceof JsonNumber number ? number.toString() : "";
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(each -> ((JsonString) each).getString())
                        .toList()
                : List.of();
    }
}
