package org.attune.record;

import java.util.Optional;
import org.attune.shared.TypedCode;

/**
 * The code of a certificate: 60 random bits as twelve letters and digits of Crockford's base 32, which has no I, L, O or U.
 * People read it from paper: it is shown in groups of four, and taken however it is typed.
 */
final class Code {
    static final int LENGTH = 12;

    private static final int LONGEST_TYPED = 100;

    private Code() {}

    /** One that nobody guesses. */
    static String fresh() {
        return TypedCode.fresh(LENGTH);
    }

    /** The code that someone typed: in small letters, with spaces or hyphens, O for 0, I or L for 1; nothing when it is none. */
    static Optional<String> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code = TypedCode.compared(text);
        return code.length() == LENGTH && TypedCode.isOne(code) ? Optional.of(code) : Optional.empty();
    }

    /** As people read it: 7K3M-Q9XD-2FHT. */
    static String shown(String code) {
        return TypedCode.shown(code);
    }
}
