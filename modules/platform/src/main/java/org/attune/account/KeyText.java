package org.attune.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * What a one-time key is made of. A code is typed from paper: twelve of 32 letters and digits that no eye mistakes for one
 * another, 60 bits. A link is never typed: 256 bits.
 */
final class KeyText {
    /** Crockford's base 32: neither I, L, O nor U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LETTERS = 12;
    private static final int GROUP = 4;
    private static final int LINK_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyText() {}

    static String fresh(KeyPurpose purpose) {
        return purpose == KeyPurpose.START_CODE ? code() : link();
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static String link() {
        byte[] bytes = new byte[LINK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How it is compared: a code however it was typed, in groups or not, with the letters that look like digits. */
    static String compared(String typed) {
        String bare = typed.strip().replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        boolean code = bare.length() == CODE_LETTERS;
        return code ? bare.replace('O', '0').replace('I', '1').replace('L', '1') : typed.strip();
    }
}
