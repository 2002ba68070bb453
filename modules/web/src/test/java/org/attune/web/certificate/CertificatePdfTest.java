package org.attune.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePdfTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String NAME = "Siân Ó Súilleabháin-Żółć";

    private static CertificateWords words(String name) {
        return new CertificateWords(
                "Example Hub & Friends",
                name,
                "Tuning into Babies <1>",
                List.of("Version 1.2.0", "Finished on 24 November 2026", "Learning time: 41 minutes"),
                "7K3M-Q9XD-2FHT",
                "https://learn.example/certificate-check");
    }

    private static byte[] pdf(String name) {
        return CertificatePdf.of(words(name), Optional.empty(), NOON);
    }

    @Test
    void a_certificate_has_a_title_a_language_tags_and_embedded_letters_and_says_all_it_has_to_say()
            throws IOException {
        byte[] file = CertificatePdf.of(words(NAME), Optional.of(logo()), NOON);
        keep("certificate.pdf", file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Certificate: Tuning into Babies <1>");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "Certificate: Tuning into Babies &lt;1&gt;</rdf:li>");
            assertThat(elements(document))
                    .extracting(PDStructureElement::getStructureType)
                    .containsExactly("Document", "Figure", "P", "H1", "P", "P", "P", "P", "P", "P", "P", "P", "P");
            assertThat(elements(document).get(1).getAlternateDescription())
                    .isEqualTo("The logo of Example Hub & Friends");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+AtkinsonHyperlegibleNext.*");
            }
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "Example Hub & Friends Certificate This is to say that " + NAME
                                    + " has finished the course Tuning into Babies <1> Version 1.2.0"
                                    + " Finished on 24 November 2026 Learning time: 41 minutes Code: 7K3M-Q9XD-2FHT",
                            "https://learn.example/certificate-check");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نور الهدى محمد",
                "Nour نور 3 (الهدى)",
                "שרה כהן",
                "Nguyễn Thị Ánh",
                "Ελένη Παπαδοπούλου",
                "Олена Шевченко",
                "王小明",
                "अनन्या शर्मा",
                "Ada 👩🏽‍🍼 Example",
                "Zoe\u0308 \u200d\ufe0f",
                " "
            })
    void whatever_letters_a_name_has_there_is_a_certificate_and_its_tags_hold_the_name_to_the_letter(String name)
            throws IOException {
        byte[] file = pdf(name);
        keep("certificate-" + Integer.toHexString(name.hashCode()) + ".pdf", file);
        try (PDDocument document = Loader.loadPDF(file)) {
            String read = new PDFTextStripper().getText(document);
            List<String> tagged = elements(document).stream()
                    .map(PDStructureElement::getActualText)
                    .filter(each -> each != null)
                    .toList();
            assertThat(read.contains(name) || tagged.contains(name))
                    .as(read + tagged)
                    .isTrue();
            assertThat(read).contains("has finished the course");
        }
    }

    @Test
    void a_name_and_a_title_of_any_length_fit() throws IOException {
        String endless = "Wolfeschlegelsteinhausenbergerdorff".repeat(30);
        byte[] file = CertificatePdf.of(
                new CertificateWords("Hub ".repeat(60), endless, "Word ".repeat(300), List.of("Version 1"), "C", "a"),
                Optional.of(logo()),
                NOON);
        keep("certificate-long.pdf", file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(elements(document))
                    .extracting(PDStructureElement::getActualText)
                    .contains(endless);
        }
    }

    @Test
    void the_same_certificate_is_the_same_file() {
        assertThat(pdf(NAME)).isEqualTo(pdf(NAME));
        assertThat(pdf("نور")).isEqualTo(pdf("نور"));
    }

    @Test
    void letters_that_run_from_right_to_left_are_joined_and_in_order() {
        // Noon alone at the beginning, waw and reh, which join only what is before them: read from the right.
        assertThat(JoinedLetters.onPage("نور", each -> true)).isEqualTo("\uFEAD\uFEEE\uFEE7");
        assertThat(JoinedLetters.onPage("نور", each -> false)).isEqualTo("رون");
        assertThat(JoinedLetters.onPage("Ada נועה B", each -> true)).isEqualTo("Ada העונ B");
        assertThat(JoinedLetters.onPage("(נועה)", each -> true)).isEqualTo("(העונ)");
        assertThat(JoinedLetters.onPage("Ada", each -> true)).isEqualTo("Ada");
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        List<PDStructureElement> all = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
        return all;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                collect(element, all);
            }
        }
    }

    private static byte[] logo() throws IOException {
        BufferedImage picture = new BufferedImage(320, 80, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x7f9a6d));
        pen.fillOval(0, 0, 80, 80);
        pen.fillRect(100, 30, 220, 20);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** To be looked at. */
    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "certificates")).resolve(name), file);
    }
}
