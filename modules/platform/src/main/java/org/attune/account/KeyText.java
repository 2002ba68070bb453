package org.attune.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.attune.shared.TypedCode;

/**
 * What a one-time key is made of. A code is typed from paper: twelve of 32 letters and digits that no eye mistakes for one
 * another, 60 bits. A link is never typed: 256 bits.
 */
final class KeyText {
    private static final int CODE_LETTERS = 12;
    private static final int LINK_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyText() {}

    static String fresh(KeyPurpose purpose) {
        return purpose == KeyPurpose.START_CODE ? TypedCode.shown(TypedCode.fresh(CODE_LETTERS)) : link();
    }

    private static String link() {
        byte[] bytes = new byte[LINK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How it is compared: a code however it was typed, in groups or not, with the letters that look like digits. */
    static String compared(String typed) {
        String code = TypedCode.compared(typed);
        return code.length() == CODE_LETTERS ? code : typed.strip();
    }
}
