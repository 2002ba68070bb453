package org.attune.scorm.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Resource;
import org.jspecify.annotations.Nullable;

/** Compares what the manifest names with what is in the package. */
final class MissingFiles {
    private static final int NAMED = 5;

    private MissingFiles() {}

    static List<Problem> of(Manifest manifest, Set<String> paths) {
        List<Problem> problems = new ArrayList<>();
        List<Item> launchable = manifest.launchable();
        List<Item> missing = launchable.stream()
                .filter(item -> !present(item.launch(), paths))
                .toList();
        Severity severity =
                !launchable.isEmpty() && missing.size() == launchable.size() ? Severity.BLOCKING : Severity.SERIOUS;
        for (Item item : missing) {
            problems.add(new Problem(
                    severity,
                    "item " + item.identifier(),
                    "“" + item.title() + "” opens a file that is not in the package.",
                    "Export the package again; check upper and lower case in file names."));
        }
        for (Resource resource : manifest.resources()) {
            List<String> absent = resource.files().stream()
                    .filter(file -> !file.isEmpty() && !paths.contains(file))
                    .toList();
            if (!absent.isEmpty()) {
                problems.add(new Problem(
                        Severity.MINOR,
                        "resource " + resource.identifier(),
                        absent.size() + " files of its list are not in the package: " + named(absent),
                        "Nothing, if the pages look right; else export the package again."));
            }
        }
        return problems;
    }

    private static boolean present(@Nullable Launch launch, Set<String> paths) {
        return launch == null || launch.path().isEmpty() || paths.contains(launch.path());
    }

    private static String named(List<String> files) {
        String first = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
        return files.size() > NAMED ? first + " and others" : first;
    }
}
