package org.attune.scorm.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while a manifest is read. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    List<Problem> all() {
        return List.copyOf(found);
    }

    void blocking(String place, String meaning) {
        found.add(new Problem(Severity.BLOCKING, place, meaning, "Export the package again as SCORM."));
    }

    void serious(String place, String meaning) {
        found.add(new Problem(Severity.SERIOUS, place, meaning, "Mend it in the authoring tool and export again."));
    }

    void minor(String place, String meaning, String remedy) {
        found.add(new Problem(Severity.MINOR, place, meaning, remedy));
    }

    /** The number a text holds; null when it holds none, which is a problem unless it is blank. */
    @Nullable
    BigDecimal decimal(@Nullable String text, String place) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            serious(place, "“" + text + "” is not a number; it is left out.");
            return null;
        }
    }
}
