package org.attune.web.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a request brings, read no further than it may be long. */
public final class Body {
    private Body() {}

    /** The bytes; nothing when there are more than allowed. */
    public static Optional<byte[]> read(HttpServletRequest request, int most) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > most) {
            return Optional.empty();
        }
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length < announced) {
            throw new EOFException("the request broke off");
        }
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }

    /** The JSON object in the bytes; nothing when they hold none. */
    public static Optional<JsonObject> json(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException e) {
            // A JsonException, as a rule; but the parser refuses deep nesting with a bare RuntimeException.
            return Optional.empty();
        }
    }
}
