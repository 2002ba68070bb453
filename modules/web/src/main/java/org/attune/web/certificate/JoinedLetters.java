package org.attune.web.certificate;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Text as its letters stand on the page, from left to right: PDF draws what it is given and knows no script. Arabic letters
 * take the forms of their places in a word, from Unicode's presentation forms; what runs from right to left is turned.
 */
final class JoinedLetters {
    private static final int FIRST_FORM = 0xFB50;
    private static final int LAST_FORM = 0xFEFC;
    private static final String BRACKETS = "()[]{}<>«»";
    private static final Map<String, Integer> FORMS = forms();

    private enum Place {
        ISOLATED,
        INITIAL,
        MEDIAL,
        FINAL
    }

    private JoinedLetters() {}

    private static Map<String, Integer> forms() {
        Map<String, Integer> forms = new HashMap<>();
        for (int each = FIRST_FORM; each <= LAST_FORM; each++) {
            String name = Character.isDefined(each) ? Character.getName(each) : null;
            String base = Normalizer.normalize(Character.toString(each), Normalizer.Form.NFKC);
            if (name != null && name.startsWith("ARABIC LETTER ") && base.codePointCount(0, base.length()) == 1) {
                for (Place place : Place.values()) {
                    if (name.endsWith(" " + place + " FORM")) {
                        forms.putIfAbsent(base + place, each);
                    }
                }
            }
        }
        return forms;
    }

    /** Whether the text has letters that run from right to left. */
    static boolean runsLeft(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isMixed() || isRightToLeft(text);
    }

    private static boolean isRightToLeft(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isRightToLeft();
    }

    /**
     * A line of text as it stands on the page.
     *
     * @param has which letters can be drawn; a form that cannot is left as it was
     */
    static String onPage(String line, IntPredicate has) {
        if (line.isEmpty() || !runsLeft(line)) {
            return line;
        }
        String joined = joined(line, has);
        Bidi bidi = new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] pieces = new String[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String piece = joined.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            // Turned by characters, not by what they are drawn with: a pair of halves stays a pair.
            pieces[i] = levels[i] % 2 == 0 ? piece : mirrored(new StringBuilder(piece).reverse());
        }
        Bidi.reorderVisually(levels, 0, pieces, 0, runs);
        return String.join("", pieces);
    }

    /** What opens on one side closes on the other. */
    private static String mirrored(StringBuilder turned) {
        for (int i = 0; i < turned.length(); i++) {
            int at = BRACKETS.indexOf(turned.charAt(i));
            if (at >= 0) {
                turned.setCharAt(i, BRACKETS.charAt(at ^ 1));
            }
        }
        return turned.toString();
    }

    private static String joined(String line, IntPredicate has) {
        int[] letters = line.codePoints().toArray();
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            boolean before = joinsForward(before(letters, i));
            boolean after = joinsForward(letters[i]) && joinsBack(after(letters, i));
            Place place = before && joinsBack(letters[i])
                    ? (after ? Place.MEDIAL : Place.FINAL)
                    : (after ? Place.INITIAL : Place.ISOLATED);
            int letter = letters[i];
            joined.appendCodePoint(form(letter, place).filter(has::test).orElse(letter));
        }
        return joined.toString();
    }

    private static Optional<Integer> form(int letter, Place place) {
        return Optional.ofNullable(FORMS.get(Character.toString(letter) + place));
    }

    /** The letter before, across marks above and below. */
    private static int before(int[] letters, int i) {
        int at = i - 1;
        while (at >= 0 && Character.getType(letters[at]) == Character.NON_SPACING_MARK) {
            at--;
        }
        return at < 0 ? ' ' : letters[at];
    }

    private static int after(int[] letters, int i) {
        int at = i + 1;
        while (at < letters.length && Character.getType(letters[at]) == Character.NON_SPACING_MARK) {
            at++;
        }
        return at == letters.length ? ' ' : letters[at];
    }

    private static boolean joinsForward(int letter) {
        return form(letter, Place.INITIAL).isPresent();
    }

    private static boolean joinsBack(int letter) {
        return form(letter, Place.FINAL).isPresent();
    }
}
