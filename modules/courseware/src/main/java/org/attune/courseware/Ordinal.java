package org.attune.courseware;

import java.util.List;

/** A position in words: "first", "second". */
final class Ordinal {
    private static final List<String> WORDS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth");

    private Ordinal() {}

    /** @param index from 0 */
    static String of(int index) {
        return index < WORDS.size() ? WORDS.get(index) : "number " + (index + 1);
    }
}
