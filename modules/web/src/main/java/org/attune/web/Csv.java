package org.attune.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A table as RFC 4180 writes it, in UTF-8 with the mark that spreadsheets want to know that by. */
final class Csv {
    /** What a spreadsheet takes a cell for a formula by; some take the wide letters of East Asian keyboards too. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Appendable out;

    Csv(Appendable out) throws IOException {
        this.out = out;
        out.append('\uFEFF');
    }

    void row(List<String> cells) throws IOException {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        // The apostrophe says to a spreadsheet that a text follows.
        String harmless = formula ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(each -> each == '"' || each == ',' || each == '\r' || each == '\n');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
