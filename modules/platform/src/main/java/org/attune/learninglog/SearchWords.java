package org.attune.learninglog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words someone looks for, in whatever case and with or without accents. */
final class SearchWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    SearchWords(String typed) {
        words = Stream.of(plain(typed).strip().split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whether each of the words is in one of the texts. */
    boolean areIn(List<String> texts) {
        if (words.isEmpty()) {
            return true;
        }
        List<String> plain = texts.stream().map(SearchWords::plain).toList();
        return words.stream().allMatch(word -> plain.stream().anyMatch(text -> text.contains(word)));
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
