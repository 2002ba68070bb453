package org.attune.web.json;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.attune.shared.JsonText;

/** What a request brings, read no further than it may be long. */
public final class Body {
    private Body() {}

    /** The bytes; nothing when there are more than allowed. */
    public static Optional<byte[]> read(HttpServletRequest request, int most) throws BrokenOff {
        long announced = request.getContentLengthLong();
        if (announced > most) {
            return Optional.empty();
        }
        byte[] bytes = bytes(request, most + 1);
        if (bytes.length < announced) {
            throw new BrokenOff(null);
        }
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }

    private static byte[] bytes(HttpServletRequest request, int most) throws BrokenOff {
        try {
            return request.getInputStream().readNBytes(most);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    /** The JSON object in the bytes; nothing when they hold none. */
    public static Optional<JsonObject> json(byte[] bytes) {
        return JsonText.object(bytes);
    }
}
