package org.attune.scorm.packaging;

import java.util.List;
import org.attune.scorm.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a package.
 *
 * @param manifest absent when it could not be read
 */
public record PackageReport(@Nullable Manifest manifest, List<Problem> problems) {

    public PackageReport {
        problems = List.copyOf(problems);
    }

    /** Whether at least a part of it can be played. */
    public boolean playable() {
        return manifest != null && problems.stream().noneMatch(each -> each.severity() == Severity.BLOCKING);
    }
}
