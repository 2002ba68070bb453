package org.attune.scorm.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Third-party material, in the folder the environment variable ATTUNE_SCORM_SAMPLES names; without it tests are skipped. */
final class Samples {
    private Samples() {}

    static List<Path> in(String folder) {
        String samples = System.getenv("ATTUNE_SCORM_SAMPLES");
        assumeTrue(samples != null && !samples.isBlank(), "ATTUNE_SCORM_SAMPLES names no folder: skipped");
        try (Stream<Path> all = Files.list(Path.of(samples, folder))) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
