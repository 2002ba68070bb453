package org.attune.record;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code of a certificate: 60 random bits as twelve letters and digits of Crockford's base 32, which has no I, L, O or U.
 * People read it from paper: it is shown in groups of four, and taken however it is typed.
 */
final class Code {
    static final int LENGTH = 12;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {}

    /** One that nobody guesses. */
    static String fresh() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
                .collect(Collectors.joining());
    }

    /** The code that someone typed: in small letters, with spaces or hyphens, O for 0, I or L for 1; nothing when it is none. */
    static Optional<String> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code = text.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isOne = code.length() == LENGTH && code.chars().allMatch(each -> LETTERS.indexOf(each) >= 0);
        return isOne ? Optional.of(code) : Optional.empty();
    }

    /** As people read it: 7K3M-Q9XD-2FHT. */
    static String shown(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
