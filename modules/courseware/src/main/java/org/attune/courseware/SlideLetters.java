package org.attune.courseware;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Letters as outlines of our own typeface: a machine that builds need have no typeface at all. */
final class SlideLetters {
    static final SlideLetters REGULAR = new SlideLetters("regular.ttf");
    static final SlideLetters BOLD = new SlideLetters("bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final float unitsPerEm;

    private SlideLetters(String file) {
        try (InputStream in = SlideLetters.class.getResourceAsStream("part/slides/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The build has not brought " + file);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text, double size) {
        double units = text.codePoints()
                .map(letters::getGlyphId)
                .mapToDouble(this::advance)
                .sum();
        return units * size / unitsPerEm;
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outlines of a line whose foot begins at a point; y runs down. */
    GeneralPath line(String text, double size, double x, double y) {
        GeneralPath outlines = new GeneralPath();
        double scale = size / unitsPerEm;
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            int glyph = letters.getGlyphId(letter);
            outlines.append(
                    outline(glyph).createTransformedShape(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
            at += advance(glyph) * scale;
        }
        return outlines;
    }

    private GeneralPath outline(int glyph) {
        try {
            var data = font.getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines that are no wider. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
