package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void it_begins_with_the_mark_of_utf_8_and_a_line_ends_with_both_characters() throws IOException {
        assertThat(written("Zoë", "Baby room", "")).isEqualTo("\uFEFFZoë,Baby room,\r\n");
    }

    @Test
    void what_would_end_a_cell_is_quoted() throws IOException {
        assertThat(written("Alder, Zoe", "the \"old\" house", "two\nlines"))
                .isEqualTo("\uFEFF\"Alder, Zoe\",\"the \"\"old\"\" house\",\"two\nlines\"\r\n");
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_made_a_text() throws IOException {
        assertThat(written("=1+1", "+44", "-1", "@sum", "\tx", "\rx", "=HYPERLINK(\"a\",\"b\")", "a=b"))
                .isEqualTo("\uFEFF'=1+1,'+44,'-1,'@sum,'\tx,\"'\rx\",\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\",a=b\r\n");
    }

    @Test
    void so_is_what_some_spreadsheets_take_for_one() throws IOException {
        assertThat(written("\n=1+1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20sum"))
                .isEqualTo("\uFEFF\"'\n=1+1\",'\uFF1D1+1,'\uFF0B1,'\uFF0D1,'\uFF20sum\r\n");
    }

    @Test
    void the_name_of_the_file_has_letters_digits_and_hyphens() {
        assertThat(FileNames.of("who-is-where", "Tuning into Babies", "csv"))
                .isEqualTo("who-is-where-tuning-into-babies.csv");
        assertThat(FileNames.of("who-is-where", "Café: \"one\"\r\n; x=../y", "csv"))
                .isEqualTo("who-is-where-cafe-one-x-y.csv");
        assertThat(FileNames.of("who-is-where", "日本", "csv")).isEqualTo("who-is-where.csv");
        assertThat(FileNames.of("who-is-where", "a".repeat(300), "csv")).hasSize("who-is-where-".length() + 60 + 4);
    }

    private static String written(String... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new Csv(out).row(List.of(cells));
        return out.toString();
    }
}
