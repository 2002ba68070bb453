package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {
    private static final List<String> HEAD = List.of("Name", "Done", "Due");

    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    @TempDir
    Path folder;

    private static byte[] file(Object... cells) throws IOException {
        return Xlsx.of(
                "Team",
                HEAD,
                List.of(List.of(
                        Optional.ofNullable(cells[0]), Optional.ofNullable(cells[1]), Optional.ofNullable(cells[2]))));
    }

    @Test
    void days_are_days_numbers_are_numbers_and_texts_are_texts() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file("Zoë <&> Żółć", 3, LocalDate.of(2026, 11, 30))), FORMATS)) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Team");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(2)).isEqualTo("Due");
            Row row = rows.get(1);
            assertThat(row.getCellText(0)).isEqualTo("Zoë <&> Żółć");
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(3);
            assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2026-11-30");
            assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        }
    }

    @Test
    void the_head_stays_in_sight() throws IOException {
        assertThat(part(file("a", 1, null), "xl/worksheets/sheet1.xml"))
                .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
    }

    @Test
    void what_looks_like_a_formula_is_a_text_also_when_it_is_edited() throws IOException {
        for (String text : List.of("=1+1", "+44", "-1", "@sum", "=HYPERLINK(\"a\",\"b\")", "\t=1")) {
            byte[] file = file(text, 1, null);
            // The cell is a text with a format of its own, and that is the format of texts.
            assertThat(part(file, "xl/worksheets/sheet1.xml"))
                    .doesNotContain("<f>", "<f ")
                    .containsPattern("<c r=\"A2\" s=\"[1-9][0-9]*\" t=\"s\">");
            assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), FORMATS)) {
                Row row = workbook.getFirstSheet().read().get(1);
                assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCellText(0)).isEqualTo(text);
            }
        }
    }

    /** From the directory of the ZIP, as spreadsheets read it. */
    private String part(byte[] file, String name) throws IOException {
        Path workbook = Files.write(folder.resolve("workbook.xlsx"), file);
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
