package org.attune.device;

import org.attune.shared.TypedCode;

/** What is typed once on a tablet that is to be paired: eight letters and digits. */
final class PairingCode {
    private static final int LETTERS = 8;

    private PairingCode() {}

    /** Two groups of four. */
    static String fresh() {
        return TypedCode.shown(TypedCode.fresh(LETTERS));
    }

    /** How it is compared, however it was typed. */
    static String compared(String typed) {
        return TypedCode.compared(typed);
    }
}
