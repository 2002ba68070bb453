package org.attune.shared;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads JSON that anybody may have written. */
public final class JsonText {
    private static final int DEEPEST = 500;
    /** Found once: the static methods of {@code Json} look for the provider at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    /** The object in the bytes, or nothing when they hold none. */
    public static Optional<JsonObject> object(byte[] bytes) {
        try {
            return object(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> object(String text) {
        if (isTooDeep(text)) {
            return Optional.empty();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | UnsupportedOperationException | NumberFormatException e) {
            // The latter two are what Parsson says of a number without end.
            return Optional.empty();
        }
    }

    /** Parsson has a limit too, a thousand, and goes beyond it with a RuntimeException that tells nothing. */
    private static boolean isTooDeep(String text) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            char c = text.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '{' || c == '[')) {
                depth++;
            } else if (!inString && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return depth > DEEPEST;
    }
}
