package org.attune.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package of a hub, and all that was found in it.
 *
 * @param size of the file, in bytes
 * @param resource what a module plays; absent when the package was refused
 * @param lessons those people would see, in order
 */
public record PackageDescription(
        PackageSummary summary,
        long size,
        @Nullable Long resource,
        List<PackageOutline> outlines,
        List<PackageActivity> lessons,
        List<PackageProblem> errors,
        List<PackageProblem> warnings) {
    public PackageDescription {
        outlines = List.copyOf(outlines);
        lessons = List.copyOf(lessons);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
