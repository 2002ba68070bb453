package org.attune.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of one sheet: days are days, numbers are numbers, and the head stays in sight. A text is a text in the
 * file and in its format, so that nothing in it is ever taken for a formula, also when somebody edits the cell.
 */
final class Xlsx {
    private static final String DAY = "yyyy-mm-dd";
    private static final String TEXT = "@";
    private static final int NARROWEST = 10;
    private static final int WIDEST = 40;

    private Xlsx() {}

    /**
     * The file.
     *
     * @param rows of texts, whole numbers, days and nothing, as many a row as the head has
     */
    static byte[] of(String name, List<String> head, List<List<Optional<Object>>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Attune", null)) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, width(head, rows, column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < head.size(); column++) {
                    cell(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Optional<Object> value) {
        if (value.isEmpty()) {
            return;
        }
        if (value.get() instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value.get() instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.get().toString());
            sheet.style(row, column).format(TEXT).set();
        }
    }

    private static int width(List<String> head, List<List<Optional<Object>>> rows, int column) {
        int longest = rows.stream()
                .map(each -> each.get(column).map(Object::toString).orElse(""))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(
                NARROWEST,
                Math.min(WIDEST, 2 + Math.max(longest, head.get(column).length())));
    }
}
