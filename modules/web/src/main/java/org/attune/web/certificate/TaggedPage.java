package org.attune.web.certificate;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * The one page of a document, all of it tagged (ISO 32000-1, 14.8; ISO 14289-1): what is read has an element in the
 * structure tree, in the order it is written; what is only seen is an artifact.
 */
final class TaggedPage implements AutoCloseable {
    private static final float LINE_HEIGHT = 1.25f;

    private final PDDocument document;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream content;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root = new PDStructureElement("Document", tree);
    private final List<COSDictionary> marked = new ArrayList<>();
    private final Typeface typeface;

    /** How a text looks. */
    record Style(Typeface.Weight weight, float size, Color colour) {}

    TaggedPage(PDDocument document, String language) throws IOException {
        this.document = document;
        this.typeface = new Typeface(document);
        document.addPage(page);
        tree.appendKid(root);
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        document.getDocumentCatalog().setLanguage(language);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        this.content = new PDPageContentStream(document, page);
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
        List<String> lines = lines(text, style, width);
        List<String> shown = lines.size() <= most ? lines : cut(lines, most);
        PDStructureElement element = mark(type);
        if (lines.size() > most || !typeface.isPlain(text, style.weight())) {
            element.setActualText(text);
        }
        float baseline = top - style.size();
        content.setNonStrokingColor(style.colour());
        content.setStrokingColor(style.colour());
        for (String line : shown) {
            content.beginText();
            content.newLineAtOffset(left, baseline);
            typeface.show(content, line, style.weight(), style.size());
            content.endText();
            baseline -= style.size() * LINE_HEIGHT;
        }
        content.endMarkedContent();
        return baseline + style.size();
    }

    /** How many lines a text needs. */
    int count(String text, Style style, float width) throws IOException {
        return lines(text, style, width).size();
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
        PDImageXObject image = LosslessFactory.createFromImage(document, ImageIO.read(new ByteArrayInputStream(png)));
        float scale = Math.min(1, Math.min(width / image.getWidth(), height / image.getHeight()));
        float drawnWidth = image.getWidth() * scale;
        float drawnHeight = image.getHeight() * scale;
        PDStructureElement element = mark(StandardStructureTypes.Figure);
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

    private PDStructureElement mark(String type) throws IOException {
        PDStructureElement element = new PDStructureElement(type, root);
        element.setPage(page);
        element.getCOSObject().setItem(COSName.K, COSInteger.get(marked.size()));
        root.appendKid(element);
        content.beginMarkedContent(COSName.getPDFName(type), marked.size());
        marked.add(element.getCOSObject());
        return element;
    }

    /** Ends the page, and leads from what is marked on it to the tree. */
    @Override
    public void close() throws IOException {
        content.close();
        COSArray elements = new COSArray();
        marked.forEach(elements::add);
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(elements);
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        tree.setParentTreeNextKey(1);
        page.setStructParents(0);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    }

    /** A colour as the style sheets write it. */
    static Color colour(String hex) {
        return Color.decode(hex.toUpperCase(Locale.ROOT));
    }
}
