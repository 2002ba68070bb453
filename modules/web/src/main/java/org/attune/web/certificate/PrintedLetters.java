package org.attune.web.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Which letters a certificate can print, so that whoever has another in their name is told before they print it. */
public final class PrintedLetters {
    private PrintedLetters() {}

    /** Read once: what a typeface draws is a table of some ten thousand numbers. */
    private static final class More {
        private static final CmapLookup LETTERS = read();

        private static CmapLookup read() {
            try (TrueTypeFont ttf = Typeface.Weight.MORE.read()) {
                return ttf.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read a typeface", e);
            }
        }
    }

    /** The letters of a text that are drawn as boxes, each once and with its marks, in their order. */
    public static List<String> lacking(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(composed);
        Set<String> lacking = new LinkedHashSet<>();
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
            String letter = composed.substring(from, to);
            if (!letter.isBlank() && !letter.codePoints().allMatch(PrintedLetters::isPrinted)) {
                lacking.add(letter);
            }
            from = to;
        }
        return List.copyOf(lacking);
    }

    private static boolean isPrinted(int letter) {
        return isUnseen(letter)
                || drawable(letter, each -> More.LETTERS.getGlyphId(each) != 0).isPresent();
    }

    /**
     * A letter as a typeface can draw it: itself, or the plainer letters that Unicode says it is made of, without the marks
     * that the typeface lacks. Nothing when it is made of none that can be drawn.
     */
    static Optional<String> drawable(int letter, IntPredicate has) {
        if (has.test(letter)) {
            return Optional.of(Character.toString(letter));
        }
        int[] parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(each -> has.test(each) || Character.getType(each) != Character.NON_SPACING_MARK)
                .toArray();
        boolean made = parts.length > 0 && parts[0] != letter;
        for (int part : parts) {
            made &= has.test(part);
        }
        return made ? Optional.of(new String(parts, 0, parts.length)) : Optional.empty();
    }

    /** What shapes the letter before, and is no letter. */
    static boolean isUnseen(int each) {
        int type = Character.getType(each);
        return type == Character.FORMAT
                || (each >= 0xFE00 && each <= 0xFE0F)
                || (each >= 0x1F3FB && each <= 0x1F3FF)
                || type == Character.CONTROL;
    }
}
