package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import java.io.StringWriter;
import java.util.Optional;
import org.attune.shared.JsonText;

/** JSON in and out. UTF-8 cannot hold an unpaired surrogate, so those are written as {@code \}{@code uXXXX}. */
final class Wire {
    /** Found once: the static methods of {@code Json} look for the provider at each call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private Wire() {}

    /** The object in the bytes, or nothing when they hold none. */
    static Optional<JsonObject> read(byte[] bytes) {
        return JsonText.object(bytes);
    }

    static String write(JsonStructure json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JSON.createWriter(text)) {
            writer.write(json);
        }
        return escapeUnpaired(text.toString());
    }

    private static String escapeUnpaired(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                if (out != null) {
                    out.append(c).append(text.charAt(i + 1));
                }
                i++;
            } else if (Character.isSurrogate(c)) {
                out = out == null ? new StringBuilder(text.substring(0, i)) : out;
                out.append(String.format("\\u%04x", (int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? text : out.toString();
    }
}
