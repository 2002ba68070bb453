package org.attune.scorm.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while a package is read. */
final class Problems {
    /** Of each severity; who has more than these has one cause for most of them. */
    private static final int KEPT = 100;

    static final String MEND = "Mend it in the authoring tool and export the package again, or pass this message on to"
            + " whoever made it.";

    private final String manifest;
    private final List<Problem> found = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    /** @param manifest path of the manifest in the package */
    Problems(String manifest) {
        this.manifest = manifest;
    }

    /** All, or the first of each severity and how many more there are. */
    List<Problem> all() {
        List<Problem> all = new ArrayList<>(found);
        counts.forEach((severity, count) -> {
            if (count > KEPT) {
                all.add(new Problem(
                        severity,
                        "the whole package",
                        "There are " + (count - KEPT) + " more problems like these.",
                        "Put the ones above right first; they often have one cause."));
            }
        });
        return List.copyOf(all);
    }

    void add(Problem problem) {
        if (counts.merge(problem.severity(), 1, Integer::sum) <= KEPT) {
            found.add(problem);
        }
    }

    void add(Severity severity, String place, String meaning, String remedy) {
        add(new Problem(severity, place, meaning, remedy));
    }

    void blocking(String place, String meaning, String remedy) {
        add(Severity.BLOCKING, place, meaning, remedy);
    }

    void serious(String place, String meaning, String remedy) {
        add(Severity.SERIOUS, place, meaning, remedy);
    }

    void minor(String place, String meaning, String remedy) {
        add(Severity.MINOR, place, meaning, remedy);
    }

    /** The manifest itself. */
    String manifest() {
        return EntryName.shown(manifest);
    }

    /** An element of the manifest. */
    String at(XmlElement element, String what) {
        return manifest() + ", line " + element.line() + ": " + what;
    }

    /** The number a text holds; null when it holds none between the two, which is a problem unless it is blank. */
    @Nullable
    BigDecimal decimal(@Nullable String text, int from, int to, String place, String what) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String digits = text.strip();
        // A long number is slow to take apart, and one with an exponent would be slow to write out.
        if (digits.matches("[-+]?[0-9.]{1,40}(?:[eE][-+]?[0-9])?")) {
            try {
                BigDecimal number = new BigDecimal(digits);
                if (number.compareTo(BigDecimal.valueOf(from)) >= 0 && number.compareTo(BigDecimal.valueOf(to)) <= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Two points, say: reported below.
            }
        }
        serious(
                place,
                "Its " + what + " is “" + EntryName.shown(digits) + "”, which is not a number from " + from + " to "
                        + to + ". It is left out, as if the course had none.",
                "Set the " + what + " in the authoring tool and export again; or use the course without it.");
        return null;
    }
}
