package org.attune.web.certificate;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A page of a tagged document: what is read on it has an element in the structure tree; what is only seen is an artifact. */
final class TaggedPage implements AutoCloseable {
    static final float LINE_HEIGHT = 1.25f;

    private final TaggedDocument document;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream content;
    private final List<COSDictionary> marked = new ArrayList<>();
    private final Typeface typeface;

    /** How a text looks. */
    record Style(Typeface.Weight weight, float size, Color colour) {}

    TaggedPage(TaggedDocument document) throws IOException {
        this.document = document;
        this.typeface = document.typeface();
        this.content = new PDPageContentStream(document.add(page), page);
    }

    /** Draws something for the eye alone. */
    interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    void artifact(Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.saveGraphicsState();
        drawing.on(content);
        content.restoreGraphicsState();
        content.endMarkedContent();
    }

    /**
     * Writes a text over as many lines as it needs.
     *
     * @param type of its element: H1 or P
     * @param top of its first line
     * @param most lines; what is beyond is in the tags alone
     * @return the bottom of its last line
     */
    float text(String type, String text, Style style, float left, float top, float width, int most) throws IOException {
        return text(document.element(type), text, style, left, top, width, most);
    }

    /** The same, of an element that is in the tree. */
    float text(PDStructureElement element, String text, Style style, float left, float top, float width, int most)
            throws IOException {
        List<String> lines = lines(text, style, width);
        mark(element);
        if (lines.size() > most || !typeface.isPlain(text, style.weight())) {
            element.setActualText(text);
        }
        float bottom = write(lines.size() <= most ? lines : cut(lines, most), style, left, top);
        content.endMarkedContent();
        return bottom;
    }

    /** Writes what is only seen, such as the head of a table that goes on. */
    void seen(String text, Style style, float left, float top, float width, int most) throws IOException {
        List<String> lines = lines(text, style, width);
        content.beginMarkedContent(COSName.ARTIFACT);
        write(lines.size() <= most ? lines : cut(lines, most), style, left, top);
        content.endMarkedContent();
    }

    private float write(List<String> lines, Style style, float left, float top) throws IOException {
        float baseline = top - style.size();
        content.setNonStrokingColor(style.colour());
        content.setStrokingColor(style.colour());
        for (String line : lines) {
            content.beginText();
            content.newLineAtOffset(left, baseline);
            typeface.show(content, line, style.weight(), style.size());
            content.endText();
            baseline -= style.size() * LINE_HEIGHT;
        }
        return baseline + style.size();
    }

    /** How many lines a text needs. */
    int count(String text, Style style, float width) throws IOException {
        return lines(text, style, width).size();
    }

    /** A text in pieces of so many lines at most, between words. */
    List<String> split(String text, Style style, float width, int most) throws IOException {
        if (count(text, style, width) <= most) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        String piece = "";
        for (String word : text.split(" ", -1)) {
            String longer = piece.isEmpty() ? word : piece + " " + word;
            if (!piece.isEmpty() && count(longer, style, width) > most) {
                pieces.add(piece);
                longer = word;
            }
            piece = longer;
        }
        pieces.add(piece);
        return pieces;
    }

    private static List<String> cut(List<String> lines, int most) {
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, shown.get(most - 1) + "…");
        return shown;
    }

    private List<String> lines(String text, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (typeface.width(longer, style.weight(), style.size()) <= width) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = broken(word, style, width, lines);
            }
        }
        lines.add(line);
        return lines;
    }

    /** Breaks a word that is wider than a line; what is left of it begins the next. */
    private String broken(String word, Style style, float width, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            if (line.length() > 0
                    && typeface.width(line + Character.toString(letter), style.weight(), style.size()) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(letter);
        }
        return line.toString();
    }

    /**
     * Shows a picture, no larger than the box and never enlarged.
     *
     * @param png the picture
     * @return the bottom of it
     */
    float picture(byte[] png, String instead, float left, float top, float width, float height) throws IOException {
        PDImageXObject image =
                LosslessFactory.createFromImage(document.file(), ImageIO.read(new ByteArrayInputStream(png)));
        float scale = Math.min(1, Math.min(width / image.getWidth(), height / image.getHeight()));
        float drawnWidth = image.getWidth() * scale;
        float drawnHeight = image.getHeight() * scale;
        PDStructureElement element = document.element(StandardStructureTypes.Figure);
        mark(element);
        element.setAlternateDescription(instead);
        COSDictionary layout = new COSDictionary();
        layout.setName(COSName.O, "Layout");
        layout.setItem(
                COSName.getPDFName("BBox"),
                new PDRectangle(left, top - drawnHeight, drawnWidth, drawnHeight).getCOSArray());
        element.getCOSObject().setItem(COSName.A, layout);
        content.drawImage(image, left, top - drawnHeight, drawnWidth, drawnHeight);
        content.endMarkedContent();
        return top - drawnHeight;
    }

    private void mark(PDStructureElement element) throws IOException {
        element.setPage(page);
        element.getCOSObject().setItem(COSName.K, COSInteger.get(marked.size()));
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), marked.size());
        marked.add(element.getCOSObject());
    }

    /** Ends the page, and leads from what is marked on it to the tree. */
    @Override
    public void close() throws IOException {
        content.close();
        page.setStructParents(document.leadsTo(marked));
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    }

    /** A colour as the style sheets write it. */
    static Color colour(String hex) {
        return Color.decode(hex.toUpperCase(Locale.ROOT));
    }
}
