package org.attune.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words someone looks for. */
final class Search {
    private final List<String> words;

    Search(String text) {
        words = Stream.of(text.strip().toLowerCase(Locale.UK).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether each of the words is in the text, wherever and in whatever case. */
    boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.UK);
        return words.stream().allMatch(lower::contains);
    }
}
