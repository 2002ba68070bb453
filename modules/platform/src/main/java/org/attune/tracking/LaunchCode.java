package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/**
 * Permission to open one registration, signed and carried by the browser: making one writes nothing.
 *
 * @param activity what to launch; absent to drain only
 * @param again whether to start a new attempt
 */
record LaunchCode(long registration, @Nullable String activity, boolean again, Instant issuedAt) {
    static final Duration LIFE = Duration.ofSeconds(60);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    String write(SealingKey key) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("r", registration)
                .add("n", again)
                .add("t", issuedAt.toEpochMilli())
                .add("s", ENCODER.encodeToString(salt));
        if (activity != null) {
            json.add("a", activity);
        }
        byte[] body = Wire.write(json.build()).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(body) + "." + ENCODER.encodeToString(key.sign(body));
    }

    /** The code in the text, unless it is not one of ours. */
    static Optional<LaunchCode> read(String text, SealingKey key) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(text.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return MessageDigest.isEqual(key.sign(body), signature)
                    ? Wire.read(body).map(LaunchCode::of)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LaunchCode of(JsonObject json) {
        return new LaunchCode(
                json.getJsonNumber("r").longValue(),
                json.getString("a", null),
                json.getBoolean("n"),
                Instant.ofEpochMilli(json.getJsonNumber("t").longValue()));
    }
}
