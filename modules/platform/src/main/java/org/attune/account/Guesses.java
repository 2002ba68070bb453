package org.attune.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How soon whoever tries common words, names, dates and rows of keys would come to a password. */
class Guesses {
    /** Of zxcvbn's 0 to 4: from here on more than a million guesses. */
    private static final int ENOUGH = 2;

    /** What is measured of a password: beyond, the time that it takes grows to seconds, and what comes only adds to it. */
    private static final int MEASURED = 24;

    private static final int SHORTEST_NAME = 3;

    /** Ten megabytes of words, read when the first password is chosen; and once, also where the container makes beans twice. */
    private static final class Words {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    /** @param own what the person is called: a name adds nothing to their password, whatever stands around it */
    boolean isEasy(String password, List<String> own) {
        List<String> words = words(own);
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return score(password, words) < ENOUGH || score(rest, words) < ENOUGH;
    }

    private int score(String password, List<String> words) {
        int letters = password.codePointCount(0, password.length());
        String measured = password.substring(0, password.offsetByCodePoints(0, Math.min(letters, MEASURED)));
        return measured.isBlank() ? 0 : Words.ZXCVBN.measure(measured, words).getScore();
    }

    private static List<String> words(List<String> own) {
        List<String> words = new ArrayList<>();
        for (String each : own) {
            for (String word : each.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                if (word.length() >= SHORTEST_NAME) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
