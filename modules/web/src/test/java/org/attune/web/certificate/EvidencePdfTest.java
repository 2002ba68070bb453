package org.attune.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attune.web.certificate.EvidenceWords.Column;
import org.attune.web.certificate.EvidenceWords.Part;
import org.junit.jupiter.api.Test;

class EvidencePdfTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static EvidenceWords words(int people) {
        return new EvidenceWords(
                "Example Hub & Friends",
                "Evidence of learning: Bramble Nursery",
                List.of("Everyone who works there, on 24 November 2026."),
                List.of(
                        new Part(
                                "People and courses",
                                "Nobody.",
                                List.of(new Column("Person", 3), new Column("Done", 2), new Column("Overdue", 2)),
                                IntStream.range(0, people)
                                        .mapToObj(each -> List.of(
                                                "Person " + each + " of the nursery, نور",
                                                "Tuning into Babies (3 Nov); Inspiring Provision for Babies (9 Nov)",
                                                each % 7 == 0 ? "A course with an Endless".repeat(20) : ""))
                                        .toList()),
                        new Part("Renewals", "None is written down.", List.of(new Column("Training", 1)), List.of())));
    }

    @Test
    void an_evidence_pack_has_a_title_a_language_and_tables_with_named_rows_and_columns_over_as_many_pages_as_it_needs()
            throws IOException {
        byte[] file = EvidencePdf.of(words(60), NOON);
        Files.write(Files.createDirectories(Path.of("target", "certificates")).resolve("evidence.pdf"), file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isBetween(4, 12);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Evidence of learning: Bramble Nursery");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<PDStructureElement> all = elements(document);
            assertThat(types(all, "Table")).hasSize(1);
            assertThat(types(all, "TR")).hasSize(61);
            assertThat(types(all, "TD")).hasSize(120);
            assertThat(types(all, "TH")).hasSize(63);
            assertThat(types(all, "TH").stream().map(EvidencePdfTest::scope).toList())
                    .startsWith("Column", "Column", "Column", "Row", "Row");
            assertThat(types(all, "H2")).hasSize(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Person 0", "Person 59", "None is written down.", "page 1", "page 4");
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(document.getPage(page).getStructParents()).isEqualTo(page);
            }
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getParentTreeNextKey())
                    .isEqualTo(document.getNumberOfPages());
        }
    }

    @Test
    void what_every_cell_says_is_marked_on_the_page_that_its_tag_names() throws IOException {
        try (PDDocument document = Loader.loadPDF(EvidencePdf.of(words(60), NOON))) {
            assertThat(elements(document).stream().filter(each -> marked(each) >= 0))
                    .hasSizeGreaterThan(180)
                    .allSatisfy(each -> assertThat(each.getPage()).isNotNull());
        }
    }

    @Test
    void of_a_row_that_is_longer_than_a_page_no_course_is_lost() throws IOException {
        String courses = IntStream.range(0, 120)
                .mapToObj(each -> "Tuning in, part " + each + "x (3 November 2026)")
                .collect(Collectors.joining("; "));
        EvidenceWords words = new EvidenceWords(
                "Hub",
                "Evidence of learning: Bramble Nursery",
                List.of(),
                List.of(new Part(
                        "People and courses",
                        "Nobody.",
                        List.of(new Column("Person", 8), new Column("Done", 7), new Column("Overdue", 6)),
                        List.of(List.of("Ada Alder", courses, "–"), List.of("Ben Birch", "–", "–")))));
        try (PDDocument document = Loader.loadPDF(EvidencePdf.of(words, NOON))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Ada Alder, continued", "Ben Birch").doesNotContain("…", "Ben Birch, continued");
            for (int each = 0; each < 120; each++) {
                assertThat(text).contains("part " + each + "x (3 November 2026)");
            }
        }
    }

    @Test
    void the_same_pack_of_the_same_moment_is_the_same_file() {
        assertThat(EvidencePdf.of(words(3), NOON)).isEqualTo(EvidencePdf.of(words(3), NOON));
    }

    private static List<PDStructureElement> types(List<PDStructureElement> all, String type) {
        return all.stream().filter(each -> type.equals(each.getStructureType())).toList();
    }

    private static String scope(PDStructureElement cell) {
        return ((COSDictionary) cell.getCOSObject().getDictionaryObject(COSName.A)).getNameAsString("Scope");
    }

    private static int marked(PDStructureElement element) {
        return element.getCOSObject().getInt(COSName.K, -1);
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
}
