package org.attune.scorm.packaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a package, found as a manifest writes them. */
final class PackageFiles {
    /** Where a manifest is read on its own: whatever it names is taken to be there. */
    static final PackageFiles UNKNOWN = new PackageFiles(null);

    private final @Nullable Set<String> paths;
    private final Map<String, String> byKey = new HashMap<>();

    private PackageFiles(@Nullable Set<String> paths) {
        this.paths = paths;
    }

    static PackageFiles of(Set<String> paths) {
        PackageFiles files = new PackageFiles(paths);
        paths.forEach(each -> files.byKey.put(EntryName.key(each), each));
        return files;
    }

    boolean has(String path) {
        return paths == null || paths.contains(path);
    }

    /**
     * The file a reference means: of its name, else of the name as it was before percent signs were decoded, else of one
     * that differs in case or in how accents are written only.
     */
    Optional<String> find(Reference reference) {
        String written = reference.written();
        if (has(reference.path())) {
            return Optional.of(reference.path());
        }
        return has(written)
                ? Optional.of(written)
                : Optional.ofNullable(byKey.get(EntryName.key(reference.path())))
                        .or(() -> Optional.ofNullable(byKey.get(EntryName.key(written))));
    }
}
