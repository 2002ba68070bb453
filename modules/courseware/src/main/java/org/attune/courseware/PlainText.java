package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader reads of Markdown: its words, sentence by sentence, without marks, citations and drawings. */
final class PlainText {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’-][\\p{L}\\d]+)*");
    /** A full stop within a number or after one letter ("e.g.") ends nothing. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<![\\s.(]\\p{L})[.!?…]+[”’\"')\\]]*(?=\\s|$)");
    /** A paragraph, an item of a list and a cell of a table end a sentence, too. */
    private static final Pattern BLOCK_END = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-+*]|\\d+\\.)\\s)|\\||\\\\\\n");

    private PlainText() {}

    /** The words of each sentence, as they are written. */
    static List<List<String>> sentences(String markdown) {
        List<List<String>> sentences = new ArrayList<>();
        for (String block : BLOCK_END.split(bare(markdown), -1)) {
            for (String sentence : SENTENCE_END.split(block, -1)) {
                List<String> words = words(sentence);
                if (!words.isEmpty()) {
                    sentences.add(words);
                }
            }
        }
        return sentences;
    }

    static int countWords(String markdown) {
        return words(bare(markdown)).size();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static String bare(String markdown) {
        String text = Prose.IMAGE.matcher(markdown).replaceAll("");
        text = Prose.CITATION.matcher(text).replaceAll("");
        // What a term means is shown below the paragraph: a sentence of its own.
        StringBuilder meanings = new StringBuilder();
        text = Prose.TERM.matcher(text).replaceAll(term -> {
            meanings.append("\n\n").append(term.group(2));
            return Matcher.quoteReplacement(term.group(1));
        });
        text = LINK.matcher(text + meanings).replaceAll("$1");
        return text.replaceAll("(?m)^\\s*>", "").replaceAll("[*_`#]", "");
    }
}
