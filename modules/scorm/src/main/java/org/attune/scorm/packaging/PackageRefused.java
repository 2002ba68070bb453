package org.attune.scorm.packaging;

import java.io.IOException;

/** The package is dangerous or too large to touch. Nothing was written. */
public final class PackageRefused extends IOException {
    private final Problem problem;

    PackageRefused(String entry, String meaning, String remedy) {
        super(entry + ": " + meaning);
        this.problem = new Problem(Severity.BLOCKING, entry, meaning, remedy);
    }

    /** What was refused; its place is the name of the entry, or of the file. */
    public Problem problem() {
        return problem;
    }
}
