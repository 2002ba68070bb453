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
 * that both lack is drawn as the plainer one that it is made of, or else as a box.
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

        /** The typeface, as the build has brought it. */
        TrueTypeFont read() throws IOException {
            try (InputStream in = Typeface.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("The build left no " + file);
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            }
        }
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
        TrueTypeFont ttf = weight.read();
        // Ligatures are beautiful, and read as nothing when the text is taken out again.
        ttf.setEnableGsub(false);
        Face loaded = new Face(PDType0Font.load(document, ttf, true), ttf.getUnicodeCmapLookup());
        faces.put(weight, loaded);
        return loaded;
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
        word.codePoints().filter(each -> !PrintedLetters.isUnseen(each)).forEach(each -> {
            drawn.append(PrintedLetters.drawable(each, more::has).orElse(BOX));
        });
        return drawn.toString();
    }
}
