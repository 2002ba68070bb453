package org.attune.web.certificate;

import static org.attune.web.certificate.TaggedPage.colour;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.attune.web.certificate.EvidenceWords.Column;
import org.attune.web.certificate.TaggedPage.Style;

/** An evidence pack on as many pages of A4 as it needs; a table that goes on repeats its head for the eye. */
public final class EvidencePdf {
    private static final float LEFT = 56;
    private static final float WIDTH = 483;
    private static final float TOP = 786;
    private static final float BOTTOM = 64;
    private static final float GAP = 10;
    private static final float PADDING = 5;
    /** More lines than a row has: it is split before. */
    private static final int MOST_LINES = 50;
    /** A row of more lines goes on in another, which has room for a word more in the cell that names it. */
    private static final int LINES_OF_ROW = 40;

    private static final Color LINE = colour("#e3dace");
    private static final Style QUIET = new Style(Typeface.Weight.REGULAR, 11, colour("#55636a"));
    private static final Style TITLE = new Style(Typeface.Weight.BOLD, 24, colour("#0f5c5c"));
    private static final Style FACT = new Style(Typeface.Weight.REGULAR, 11, colour("#1f2a2e"));
    private static final Style HEADING = new Style(Typeface.Weight.BOLD, 15, colour("#1f2a2e"));
    private static final Style HEAD = new Style(Typeface.Weight.BOLD, 9, colour("#55636a"));
    private static final Style NAME = new Style(Typeface.Weight.BOLD, 10, colour("#1f2a2e"));
    private static final Style CELL = new Style(Typeface.Weight.REGULAR, 10, colour("#1f2a2e"));

    private final TaggedDocument document;
    private final EvidenceWords words;
    private TaggedPage page;
    private int number = 1;
    private float at = TOP;

    private EvidencePdf(TaggedDocument document, EvidenceWords words) throws IOException {
        this.document = document;
        this.words = words;
        this.page = document.page();
    }

    /**
     * Draws it.
     *
     * @param made when it was made
     */
    public static byte[] of(EvidenceWords words, Instant made) {
        try (TaggedDocument document = new TaggedDocument()) {
            EvidencePdf pack = new EvidencePdf(document, words);
            pack.draw();
            return document.bytes(words.title(), made, words.title() + made);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw an evidence pack", e);
        }
    }

    private void draw() throws IOException {
        at = page.text("P", words.hub(), QUIET, LEFT, at, WIDTH, 2) - GAP;
        at = page.text("H1", words.title(), TITLE, LEFT, at, WIDTH, 4) - GAP;
        for (String fact : words.facts()) {
            at = page.text("P", fact, FACT, LEFT, at, WIDTH, 4) - 4;
        }
        for (EvidenceWords.Part part : words.parts()) {
            draw(part);
        }
        endPage();
    }

    private void draw(EvidenceWords.Part part) throws IOException {
        // A heading stays with the head and first lines of its table.
        room(110);
        at = page.text("H2", part.heading(), HEADING, LEFT, at - 16, WIDTH, 2) - GAP;
        if (part.rows().isEmpty()) {
            at = page.text("P", part.instead(), FACT, LEFT, at, WIDTH, 4) - GAP;
            return;
        }
        PDStructureElement table = document.element("Table");
        List<String> names = part.columns().stream().map(Column::name).toList();
        row(table, part, names, true);
        for (List<String> each : part.rows()) {
            for (List<String> piece : pieces(part, each)) {
                if (room(height(part, piece, false))) {
                    repeat(part, names);
                }
                row(table, part, piece, false);
            }
        }
        at -= GAP;
    }

    /** A row that is longer than most of a page as several: nothing of it is lost, and each is named. */
    private List<List<String>> pieces(EvidenceWords.Part part, List<String> cells) throws IOException {
        List<List<String>> split = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            split.add(page.split(cells.get(i), style(false, i), width(part, i) - GAP, LINES_OF_ROW));
        }
        int rows = split.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> pieces = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> piece = new ArrayList<>();
            for (List<String> cell : split) {
                String named = piece.isEmpty() ? cell.get(0) + ", continued" : "";
                piece.add(row < cell.size() ? cell.get(row) : named);
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private void row(PDStructureElement table, EvidenceWords.Part part, List<String> cells, boolean head)
            throws IOException {
        PDStructureElement row = document.element("TR", table);
        float height = height(part, cells, head);
        float left = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            boolean names = head || i == 0;
            PDStructureElement cell = document.element(names ? "TH" : "TD", row);
            if (names) {
                scope(cell, head ? "Column" : "Row");
            }
            page.text(cell, cells.get(i), style(head, i), left, at - PADDING, width(part, i) - GAP, MOST_LINES);
            left += width(part, i);
        }
        at -= height;
        rule();
    }

    private static void scope(PDStructureElement cell, String scope) {
        COSDictionary table = new COSDictionary();
        table.setName(COSName.O, "Table");
        table.setName(COSName.getPDFName("Scope"), scope);
        cell.getCOSObject().setItem(COSName.A, table);
    }

    private void repeat(EvidenceWords.Part part, List<String> names) throws IOException {
        float left = LEFT;
        for (int i = 0; i < names.size(); i++) {
            page.seen(names.get(i), HEAD, left, at - PADDING, width(part, i) - GAP, MOST_LINES);
            left += width(part, i);
        }
        at -= height(part, names, true);
        rule();
    }

    private float height(EvidenceWords.Part part, List<String> cells, boolean head) throws IOException {
        float most = 0;
        for (int i = 0; i < cells.size(); i++) {
            Style style = style(head, i);
            int lines = Math.min(MOST_LINES, page.count(cells.get(i), style, width(part, i) - GAP));
            most = Math.max(most, lines * style.size() * TaggedPage.LINE_HEIGHT);
        }
        return most + 2 * PADDING;
    }

    private static Style style(boolean head, int column) {
        if (head) {
            return HEAD;
        }
        return column == 0 ? NAME : CELL;
    }

    private static float width(EvidenceWords.Part part, int column) {
        int all = part.columns().stream().mapToInt(Column::share).sum();
        return WIDTH * part.columns().get(column).share() / all;
    }

    private void rule() throws IOException {
        float y = at;
        page.artifact(content -> {
            content.setStrokingColor(LINE);
            content.setLineWidth(0.75f);
            content.moveTo(LEFT, y);
            content.lineTo(LEFT + WIDTH, y);
            content.stroke();
        });
    }

    /** Goes on with a new page where less than that is left on this one. */
    private boolean room(float height) throws IOException {
        if (at - height >= BOTTOM) {
            return false;
        }
        endPage();
        page = document.page();
        number++;
        at = TOP;
        return true;
    }

    private void endPage() throws IOException {
        page.seen(words.title() + ", page " + number, QUIET, LEFT, 44, WIDTH, 1);
        page.close();
    }
}
