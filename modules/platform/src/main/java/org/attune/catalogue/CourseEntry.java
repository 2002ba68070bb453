package org.attune.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as {@code catalogue.json} tells it; docs/catalogue-json.md says what its words mean.
 *
 * @param minutes 0 when it says none
 * @param image name of a file beside the catalogue
 * @param parts what it says of the lessons; empty when it leaves that to the package
 * @param encodings the packages, the best first; at least one
 */
record CourseEntry(
        String identifier,
        String version,
        String name,
        String description,
        String audience,
        int minutes,
        List<String> teaches,
        String creator,
        String license,
        @Nullable String image,
        List<Part> parts,
        List<Source> citations,
        List<Encoding> encodings) {

    CourseEntry {
        teaches = List.copyOf(teaches);
        parts = List.copyOf(parts);
        citations = List.copyOf(citations);
        encodings = List.copyOf(encodings);
    }

    /** @param identifier of an item of the package */
    record Part(String identifier, String name, String description, int minutes) {}

    /** @param name of a file beside the catalogue */
    record Encoding(String name, String sha256) {}
}
