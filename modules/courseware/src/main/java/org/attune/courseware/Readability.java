package org.attune.courseware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * How old a reader has to be to read a text with ease. It is the Flesch-Kincaid grade level (J. P. Kincaid, R. P.
 * Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research
 * Branch Report 8-75, 1975) plus five, the age at which grade 0 is begun:
 *
 * <p>{@code 0.39 × words a sentence + 11.8 × syllables a word − 15.59 + 5}
 *
 * <p>Words of the field that the course explains are long and known: they count in the length of a sentence, and not in
 * the length of words.
 */
final class Readability {
    /** The reading age we write for. */
    static final int TARGET = 11;

    private final Set<List<String>> terms = new HashSet<>();
    private int sentences;
    private int words;
    private int weighedWords;
    private int syllables;
    private List<String> longest = List.of();

    /** For each lesson of a course in order; a term that an earlier one explained is known in the later ones. */
    static List<Readability> of(Course course) {
        List<Readability> all = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        for (Lesson lesson : course.lessons()) {
            Readability readability = new Readability();
            List<Passage> passages = Passage.of(lesson);
            passages.forEach(each -> known.addAll(explained(each.markdown())));
            readability.terms.addAll(known);
            passages.forEach(each -> readability.add(each.markdown()));
            all.add(readability);
        }
        return all;
    }

    static Readability of(String markdown) {
        Readability readability = new Readability();
        readability.terms.addAll(explained(markdown));
        readability.add(markdown);
        return readability;
    }

    /** In years. Below {@link #TARGET} for a text that is easy to read; a text without a word has age 0. */
    double age() {
        if (sentences == 0 || weighedWords == 0) {
            return 0;
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / weighedWords - 15.59;
        return Math.max(0, grade + 5);
    }

    /** The first words of the longest sentence, and how many it has: where to begin. */
    String longestSentence() {
        return "“" + String.join(" ", longest.subList(0, Math.min(5, longest.size()))) + " …”, " + longest.size()
                + " words";
    }

    private void add(String markdown) {
        for (List<String> sentence : PlainText.sentences(markdown)) {
            sentences++;
            words += sentence.size();
            List<String> small =
                    sentence.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
            for (int i = 0; i < small.size(); ) {
                int term = termAt(small, i);
                if (term == 0) {
                    weighedWords++;
                    syllables += Syllables.in(small.get(i));
                }
                i += Math.max(1, term);
            }
            if (sentence.size() > longest.size()) {
                longest = sentence;
            }
        }
    }

    /** How many words of a sentence from here on are a term, in the singular or the plural; 0 when none begins here. */
    private int termAt(List<String> sentence, int from) {
        int found = 0;
        for (List<String> term : terms) {
            int end = from + term.size();
            if (term.size() > found
                    && end <= sentence.size()
                    && (sentence.subList(from, end).equals(term) || plural(sentence.subList(from, end), term))) {
                found = term.size();
            }
        }
        return found;
    }

    private static boolean plural(List<String> words, List<String> term) {
        int last = term.size() - 1;
        return words.subList(0, last).equals(term.subList(0, last))
                && words.get(last).equals(term.get(last) + "s");
    }

    private static List<List<String>> explained(String markdown) {
        List<List<String>> terms = new ArrayList<>();
        Matcher term = Prose.TERM.matcher(markdown);
        while (term.find()) {
            terms.add(PlainText.words(term.group(1).toLowerCase(Locale.ROOT)));
        }
        terms.removeIf(List::isEmpty);
        return terms;
    }
}
