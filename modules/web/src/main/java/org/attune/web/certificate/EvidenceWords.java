package org.attune.web.certificate;

import java.util.List;

/**
 * What an evidence pack says.
 *
 * @param hub the hub's name
 * @param facts a paragraph each, below the title
 * @param parts a table each
 */
public record EvidenceWords(String hub, String title, List<String> facts, List<Part> parts) {

    public EvidenceWords {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /**
     * A table.
     *
     * @param instead what is said where there is no row
     * @param rows as many cells each as there are columns; the first names the row
     */
    public record Part(String heading, String instead, List<Column> columns, List<List<String>> rows) {

        public Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A column. {@code share} of the width, against those of the others. */
    public record Column(String name, int share) {}
}
