package org.attune.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packages of third parties that need no sequencing, from the folder that the environment variable ATTUNE_SCORM_SAMPLES
 * names. Where it is unset there are none.
 */
public final class Samples {
    private static final List<String> PLAYABLE = List.of(
            "RuntimeBasicCalls_SCORM12",
            "RuntimeBasicCalls_SCORM20043rdEdition",
            "ContentPackagingOneFilePerSCO_SCORM12",
            "scorm12-LaunchUrlFromNestedItem_SCORM12",
            "scorm12-PrerequisitesTest_SCORM12");

    private Samples() {}

    public static boolean areThere() {
        return !all().isEmpty();
    }

    /** The name of the course that has one of them. */
    public static String course(String name) {
        return "Sample: " + name;
    }

    static List<Path> all() {
        String folder = System.getenv("ATTUNE_SCORM_SAMPLES");
        if (folder == null || folder.isBlank()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder, "packages"))) {
            return files.filter(each -> PLAYABLE.contains(name(each))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path zip) {
        return zip.getFileName().toString().replaceFirst("\\.zip$", "");
    }
}
