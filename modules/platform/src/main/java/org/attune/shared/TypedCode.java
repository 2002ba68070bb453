package org.attune.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Codes that people read from paper or a screen and type: letters and digits of Crockford's base 32, which has no I, L, O or
 * U, 5 bits each. Shown in groups of four, and taken however they are typed.
 */
public final class TypedCode {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TypedCode() {}

    /** One that nobody guesses, without groups. */
    public static String fresh(int letters) {
        return RANDOM.ints(letters, 0, LETTERS.length())
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
                .collect(Collectors.joining());
    }

    /** As people read it: 7K3M-Q9XD-2FHT. */
    public static String shown(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What was typed as it is compared: in capitals, without spaces and hyphens, O for 0, I or L for 1. */
    public static String compared(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether all of it is of the alphabet. */
    public static boolean isOne(String compared) {
        return compared.chars().allMatch(each -> LETTERS.indexOf(each) >= 0);
    }
}
