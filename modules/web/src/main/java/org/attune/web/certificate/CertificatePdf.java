package org.attune.web.certificate;

import static org.attune.web.certificate.TaggedPage.colour;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A certificate on a page of A4, in the colours of the light pages. */
public final class CertificatePdf {
    private static final float LEFT = 68;
    private static final float WIDTH = 459;
    private static final float TOP = 842;
    private static final float PANEL = 178;

    private static final Color INK = colour("#1f2a2e");
    private static final Color MUTED = colour("#55636a");
    private static final Color PRIMARY = colour("#0f5c5c");
    private static final Color LINE = colour("#e3dace");
    private static final Color SKY = colour("#d6e7e8");
    private static final Color SUN = colour("#f2c879");
    private static final Color WOOD = colour("#c9a27a");
    private static final Color THREAD = colour("#a77f57");
    private static final Color CLAY = colour("#c9694d");
    private static final Color TEAL = colour("#2f7f7d");
    private static final Color CLOTH = colour("#fffaf2");

    private CertificatePdf() {}

    /**
     * Draws it.
     *
     * @param logo of the hub, a PNG
     * @param at when it was earned: the file says it was made then, so that it is the same however often it is made
     */
    public static byte[] of(CertificateWords words, Optional<byte[]> logo, Instant at) {
        try (TaggedDocument document = new TaggedDocument()) {
            try (TaggedPage page = document.page()) {
                draw(page, words, logo);
            }
            return document.bytes("Certificate: " + words.title(), at, words.code());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a certificate", e);
        }
    }

    private static void draw(TaggedPage page, CertificateWords words, Optional<byte[]> logo) throws IOException {
        page.artifact(CertificatePdf::mobile);
        float at = TOP - PANEL - 40;
        if (logo.isPresent()) {
            at = page.picture(logo.get(), "The logo of " + words.hub(), LEFT, at, 200, 64) - 12;
        }
        at = page.text("P", words.hub(), regular(13, MUTED), LEFT, at, WIDTH, 2) - 14;
        at = page.text("H1", "Certificate", bold(36, PRIMARY), LEFT, at, WIDTH, 1) - 22;
        at = page.text("P", "This is to say that", regular(13, MUTED), LEFT, at, WIDTH, 1) - 6;
        at = page.text("P", words.name(), fitting(page, words.name(), 30, 3), LEFT, at, WIDTH, 3) - 14;
        at = page.text("P", "has finished the course", regular(13, MUTED), LEFT, at, WIDTH, 1) - 6;
        at = page.text("P", words.title(), fitting(page, words.title(), 22, 4), LEFT, at, WIDTH, 4) - 20;
        for (String fact : words.facts()) {
            at = page.text("P", fact, regular(13, INK), LEFT, at, WIDTH, 2) - 5;
        }
        page.artifact(content -> {
            content.setStrokingColor(LINE);
            content.setLineWidth(1);
            content.moveTo(LEFT, 138);
            content.lineTo(LEFT + WIDTH, 138);
            content.stroke();
        });
        float foot = page.text("P", "Code: " + words.code(), bold(14, INK), LEFT, 122, WIDTH, 1) - 6;
        page.text(
                "P",
                "Anyone who has this code can check the certificate at " + words.address() + ".",
                regular(11, MUTED),
                LEFT,
                foot,
                WIDTH,
                3);
    }

    private static TaggedPage.Style regular(float size, Color colour) {
        return new TaggedPage.Style(Typeface.Weight.REGULAR, size, colour);
    }

    private static TaggedPage.Style bold(float size, Color colour) {
        return new TaggedPage.Style(Typeface.Weight.BOLD, size, colour);
    }

    /** As large as it can be on so many lines. */
    private static TaggedPage.Style fitting(TaggedPage page, String text, float largest, int lines) throws IOException {
        TaggedPage.Style style = bold(largest, INK);
        while (style.size() > 12 && page.count(text, style, WIDTH) > lines) {
            style = bold(style.size() - 2, INK);
        }
        return style;
    }

    /** A mobile above a cot: a bar of wood, and what hangs from it. */
    private static void mobile(PDPageContentStream content) throws IOException {
        float bottom = TOP - PANEL;
        content.setNonStrokingColor(SKY);
        content.addRect(0, bottom, 595.3f, PANEL);
        content.fill();
        content.setLineCapStyle(1);
        content.setStrokingColor(THREAD);
        content.setLineWidth(1.5f);
        thread(content, 400, TOP, TOP - 44);
        thread(content, 320, TOP - 52, TOP - 92);
        thread(content, 400, TOP - 52, TOP - 112);
        thread(content, 480, TOP - 52, TOP - 78);
        content.setStrokingColor(WOOD);
        content.setLineWidth(9);
        content.moveTo(316, TOP - 48);
        content.lineTo(484, TOP - 48);
        content.stroke();
        circle(content, 320, TOP - 112, 20, SUN);
        circle(content, 400, TOP - 134, 22, CLAY);
        circle(content, 400, TOP - 134, 9, CLOTH);
        circle(content, 480, TOP - 98, 20, TEAL);
        circle(content, 487, TOP - 92, 16, SKY);
    }

    private static void thread(PDPageContentStream content, float x, float from, float to) throws IOException {
        content.moveTo(x, from);
        content.lineTo(x, to);
        content.stroke();
    }

    private static void circle(PDPageContentStream content, float x, float y, float radius, Color colour)
            throws IOException {
        // Four curves that no eye tells from a circle.
        float control = radius * 0.5523f;
        content.setNonStrokingColor(colour);
        content.moveTo(x + radius, y);
        content.curveTo(x + radius, y + control, x + control, y + radius, x, y + radius);
        content.curveTo(x - control, y + radius, x - radius, y + control, x - radius, y);
        content.curveTo(x - radius, y - control, x - control, y - radius, x, y - radius);
        content.curveTo(x + control, y - radius, x + radius, y - control, x + radius, y);
        content.fill();
    }
}
