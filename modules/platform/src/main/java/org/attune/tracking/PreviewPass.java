package org.attune.tracking;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.attune.account.SealingKey;

/**
 * Permission to begin one lesson of a preview, signed and carried by the browser: first as launch code, then as bearer.
 *
 * @param label of the preview
 * @param expiresAt when it is over
 */
record PreviewPass(Kind kind, String label, String activity, Instant expiresAt) {
    private static final String PREFIX = "preview.";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    enum Kind {
        CODE(LaunchCode.LIFE),
        BEARER(Bearers.LIFE);

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }
    }

    static PreviewPass issue(Kind kind, String label, String activity, Instant now) {
        return new PreviewPass(kind, label, activity, now.plus(kind.life));
    }

    /** Whether a code or bearer is for a preview; no launch code looks so. */
    static boolean isOne(String text) {
        return text.startsWith(PREFIX);
    }

    String write(SealingKey key) {
        byte[] body = Wire.write(Wire.JSON
                        .createObjectBuilder()
                        .add("k", kind.name())
                        .add("l", label)
                        .add("a", activity)
                        .add("t", expiresAt.toEpochMilli())
                        .build())
                .getBytes(StandardCharsets.UTF_8);
        return PREFIX + ENCODER.encodeToString(body) + "." + ENCODER.encodeToString(key.sign(body));
    }

    /** The pass in the text, unless it is not one of ours. */
    static Optional<PreviewPass> read(String text, SealingKey key) {
        String[] parts = text.split("\\.", -1);
        if (!isOne(text) || parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(parts[1]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            return MessageDigest.isEqual(key.sign(body), signature)
                    ? Wire.read(body).map(PreviewPass::of)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PreviewPass of(JsonObject json) {
        return new PreviewPass(
                Kind.valueOf(json.getString("k")),
                json.getString("l"),
                json.getString("a"),
                Instant.ofEpochMilli(json.getJsonNumber("t").longValue()));
    }

    boolean opens(Kind wanted, String origin, Instant now) {
        return kind == wanted && label.equals(origin) && now.isBefore(expiresAt);
    }
}
