package org.attune.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.document.Samples.PDF;
import static org.attune.document.Samples.latin;
import static org.attune.document.Samples.office;
import static org.attune.document.Samples.openDocument;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTypeTest {
    private static final String TYPES = "[Content_Types].xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_of_each_kind_is_known_by_its_name_and_its_bytes(String name, byte[] bytes, DocumentType type)
            throws IOException {
        assertThat(DocumentType.named(name)).contains(type);
        assertThat(type.isIn(file(bytes))).isTrue();
        for (DocumentType other : DocumentType.values()) {
            // Text has no mark of its own: a PDF in plain letters is text too.
            if (other != type && other != DocumentType.TEXT) {
                assertThat(other.isIn(file(bytes))).as("%s as %s", name, other).isFalse();
            }
        }
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("A poster.PDF", PDF, DocumentType.PDF),
                arguments("a.docx", office(TYPES, "word/document.xml"), DocumentType.WORD),
                arguments("a.pptx", office(TYPES, "ppt/presentation.xml"), DocumentType.POWERPOINT),
                arguments("a.xlsx", office(TYPES, "xl/workbook.xml"), DocumentType.EXCEL),
                arguments("a.odt", openDocument("application/vnd.oasis.opendocument.text"), DocumentType.ODT),
                arguments("a.odp", openDocument("application/vnd.oasis.opendocument.presentation"), DocumentType.ODP),
                arguments("a.ods", openDocument("application/vnd.oasis.opendocument.spreadsheet"), DocumentType.ODS),
                arguments("a.png", latin("\u0089PNG\r\n\u001a\n...."), DocumentType.PNG),
                arguments("a.jpg", latin("\u00ff\u00d8\u00ff\u00e0"), DocumentType.JPEG),
                arguments("a.JPEG", latin("\u00ff\u00d8\u00ff\u00e1"), DocumentType.JPEG),
                arguments("a.webp", latin("RIFF\u0001\u0000\u0000\u0000WEBPVP8 "), DocumentType.WEBP),
                arguments("a.b.txt", "Ünder the 🌳\r\n\tRest".getBytes(StandardCharsets.UTF_8), DocumentType.TEXT));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void what_is_something_else_than_its_name_says_is_refused(DocumentType said, byte[] bytes) throws IOException {
        assertThat(said.isIn(file(bytes))).isFalse();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                arguments(DocumentType.PDF, latin("MZ\u0090\u0000")),
                arguments(DocumentType.PDF, latin("<html><script>alert(1)</script>")),
                arguments(DocumentType.PDF, latin(" %PDF-1.7")),
                arguments(DocumentType.PDF, latin("")),
                arguments(DocumentType.TEXT, latin("MZ\u0090\u0000")),
                arguments(DocumentType.TEXT, latin("text\u0000")),
                arguments(DocumentType.TEXT, latin("\u00e9\u00e8")),
                arguments(DocumentType.WORD, latin("PK\u0003\u0004 and nothing more")),
                arguments(DocumentType.WORD, office("word/document.xml")),
                arguments(DocumentType.WORD, office(TYPES, "word/document.xml", "word/vbaProject.bin")),
                arguments(DocumentType.ODT, office("content.xml")),
                arguments(DocumentType.ODT, openDocument("application/vnd.oasis.opendocument.text-template")),
                arguments(DocumentType.WEBP, latin("RIFF\u0001\u0000\u0000\u0000WAVEfmt ")));
    }

    @Test
    void a_name_of_no_kind_is_of_none() {
        for (String name : new String[] {"a.exe", "a.pdf.html", "a.svg", "a.docm", "", "."}) {
            assertThat(DocumentType.named(name)).as(name).isEmpty();
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
