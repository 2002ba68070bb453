package org.attune.scorm.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.scorm.manifest.ScormVersion;

/** Writes the tables and the conformance cases for the browser's model; the build runs it. */
public final class Export {
    private Export() {}

    /** Writes the four files into the folder that is the only argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (ScormVersion version : new ScormVersion[] {ScormVersion.SCORM_12, ScormVersion.SCORM_2004_4TH}) {
            String name = version.dataModel() + ".json";
            Files.writeString(
                    folder.resolve("data-model-" + name), DataModel.of(version).toJson(), UTF_8);
            Files.writeString(folder.resolve("cases-" + name), Cases.toJson(version), UTF_8);
        }
    }
}
