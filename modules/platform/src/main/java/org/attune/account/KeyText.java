package org.attune.account;

import org.attune.shared.LinkToken;
import org.attune.shared.TypedCode;

/**
 * What a one-time key is made of. A code is typed from paper: twelve of 32 letters and digits that no eye mistakes for one
 * another, 60 bits. A link is never typed: a {@link LinkToken}.
 */
final class KeyText {
    private static final int CODE_LETTERS = 12;

    private KeyText() {}

    static String fresh(KeyPurpose purpose) {
        return purpose == KeyPurpose.START_CODE ? TypedCode.shown(TypedCode.fresh(CODE_LETTERS)) : LinkToken.fresh();
    }

    /** How it is compared: a code however it was typed, in groups or not, with the letters that look like digits. */
    static String compared(String typed) {
        String code = TypedCode.compared(typed);
        return code.length() == CODE_LETTERS ? code : typed.strip();
    }
}
