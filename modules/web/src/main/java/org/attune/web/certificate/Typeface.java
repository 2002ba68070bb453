package org.attune.web.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The letters of one document. A word with a letter that our typeface lacks is drawn in another one as a whole; a letter
 * that both lack is a box.
 */
final class Typeface {
    private static final String BOX = "\u25A1";
    private static final float UNITS = 1000;
    /** How much of its size the second face is made bolder by, which has one weight. */
    private static final float BOLDER = 0.03f;

    /** How letters look. */
    enum Weight {
        REGULAR,
        BOLD,
        /** Of the second typeface. */
        MORE;

        private final String file = name().toLowerCase(Locale.ROOT) + ".ttf";
    }

    private record Face(PDFont font, CmapLookup letters) {
        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }
    }

    private record Piece(String text, Weight face) {}

    private final PDDocument document;
    private final Map<Weight, Face> faces = new EnumMap<>(Weight.class);

    Typeface(PDDocument document) {
        this.document = document;
    }

    private Face face(Weight weight) throws IOException {
        Face known = faces.get(weight);
        if (known != null) {
            return known;
        }
        try (InputStream file = Typeface.class.getResourceAsStream(weight.file)) {
            if (file == null) {
                throw new IllegalStateException("The build left no " + weight.file);
            }
            TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // Ligatures are beautiful, and read as nothing when the text is taken out again.
            ttf.setEnableGsub(false);
            Face loaded = new Face(PDType0Font.load(document, ttf, true), ttf.getUnicodeCmapLookup());
            faces.put(weight, loaded);
            return loaded;
        }
    }

    /** Whether the page shows the text letter by letter as it is written. */
    boolean isPlain(String text, Weight weight) throws IOException {
        Face face = face(weight);
        return text.codePoints().allMatch(each -> each == ' ' || face.has(each)) && !JoinedLetters.runsLeft(text);
    }

    float width(String line, Weight weight, float size) throws IOException {
        float width = 0;
        for (Piece piece : pieces(line, weight)) {
            width += face(piece.face).font.getStringWidth(piece.text) * size / UNITS;
        }
        return width;
    }

    /** Draws a line; the caller has begun the text and said where. */
    void show(PDPageContentStream page, String line, Weight weight, float size) throws IOException {
        for (Piece piece : pieces(line, weight)) {
            boolean bolder = piece.face == Weight.MORE && weight == Weight.BOLD;
            page.setRenderingMode(bolder ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            page.setLineWidth(size * BOLDER);
            page.setFont(face(piece.face).font, size);
            page.showText(piece.text);
        }
        page.setRenderingMode(RenderingMode.FILL);
    }

    private List<Piece> pieces(String line, Weight weight) throws IOException {
        String text = Normalizer.normalize(line, Normalizer.Form.NFC);
        Face ours = face(weight);
        if (JoinedLetters.runsLeft(text)) {
            Face more = face(Weight.MORE);
            text = JoinedLetters.onPage(text, more::has);
        }
        List<Piece> pieces = new ArrayList<>();
        for (String word : text.split("(?<= )|(?= )", -1)) {
            if (word.codePoints().allMatch(ours::has)) {
                pieces.add(new Piece(word, weight));
            } else {
                pieces.add(new Piece(withBoxes(word), Weight.MORE));
            }
        }
        return pieces;
    }

    private String withBoxes(String word) throws IOException {
        Face more = face(Weight.MORE);
        StringBuilder drawn = new StringBuilder();
        word.codePoints().filter(each -> !isUnseen(each)).forEach(each -> {
            if (more.has(each)) {
                drawn.appendCodePoint(each);
            } else {
                drawn.append(BOX);
            }
        });
        return drawn.toString();
    }

    /** What shapes the letter before, and is no letter. */
    private static boolean isUnseen(int each) {
        int type = Character.getType(each);
        return type == Character.FORMAT
                || (each >= 0xFE00 && each <= 0xFE0F)
                || (each >= 0x1F3FB && each <= 0x1F3FF)
                || type == Character.CONTROL;
    }
}
