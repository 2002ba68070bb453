package org.attune.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.attune.shared.TypedCode;

/**
 * What a tablet is known by: first a code that is typed, eight of 32 letters and digits that no eye mistakes for one another;
 * then a token that nobody sees, 256 bits.
 */
final class Secret {
    private static final int LETTERS = 8;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Two groups of four. */
    static String code() {
        return TypedCode.shown(TypedCode.fresh(LETTERS));
    }

    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How a code is compared, however it was typed. */
    static String compared(String typed) {
        return TypedCode.compared(typed);
    }

    /** A token has too many bits to be guessed, so a plain hash hides it. */
    static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
