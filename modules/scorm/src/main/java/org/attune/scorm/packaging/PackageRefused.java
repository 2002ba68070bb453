package org.attune.scorm.packaging;

import java.io.IOException;
import java.util.List;

/** The package is dangerous, damaged or too large to touch. Nothing was written. */
public final class PackageRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    PackageRefused(List<Problem> problems) {
        super(problems.get(0).place() + ": " + problems.get(0).meaning());
        this.problems = List.copyOf(problems);
    }

    PackageRefused(String entry, String meaning, String remedy) {
        this(List.of(new Problem(Severity.BLOCKING, EntryName.shown(entry), meaning, remedy)));
    }

    /** The first of what was refused; its place is the name of the entry, or of the file. */
    public Problem problem() {
        return problems.get(0);
    }

    /** All that was refused. */
    public List<Problem> problems() {
        return problems;
    }
}
