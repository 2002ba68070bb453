package org.attune.shared;

import java.security.SecureRandom;

/** The unguessable name of a content origin: 26 letters and digits of base 32, 130 bits. */
public final class OriginLabel {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OriginLabel() {}

    /** One that nobody had before. */
    public static String fresh() {
        StringBuilder label = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            label.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return label.toString();
    }
}
