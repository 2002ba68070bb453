package org.attune.scorm.packaging;

import java.util.List;
import org.attune.scorm.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a package.
 *
 * @param manifest absent when it could not be read
 * @param problems all there are; of a kind that repeats without end, the first and how many more
 */
public record PackageReport(@Nullable Manifest manifest, List<Problem> problems) {

    public PackageReport {
        problems = List.copyOf(problems);
    }

    /** Whether the package can be played: it has a manifest, and there is no error. */
    public boolean playable() {
        return manifest != null && errors().isEmpty();
    }

    /** What has to be put right before the package can be played. */
    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** What does not keep the package from being played. */
    public List<Problem> warnings() {
        return problems.stream().filter(each -> !each.isError()).toList();
    }
}
