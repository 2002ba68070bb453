package org.attune.scorm.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource and its files (CAM 3.4.1.20).
 *
 * @param sco {@code adlcp:scormType="sco"}; in 1.2 {@code adlcp:scormtype}
 * @param href resolved against every {@code xml:base}, relative to the root of the package, percent-encoded; absent for a
 *     resource that is only a bundle of files
 * @param path the file that href names, decoded; empty when it lies elsewhere or there is no href
 * @param files paths of its files, decoded, relative to the root of the package
 * @param dependencies identifiers of other resources
 */
public record Resource(
        String identifier,
        boolean sco,
        @Nullable String href,
        String path,
        List<String> files,
        List<String> dependencies) {

    public Resource {
        files = List.copyOf(files);
        dependencies = List.copyOf(dependencies);
    }
}
