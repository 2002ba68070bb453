package org.attune.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.packaging.PackageReader;
import org.attune.scorm.packaging.PackageReport;
import org.attune.scorm.packaging.Severity;
import org.attune.shared.Checksum;

/**
 * The package to play of those that a course offers.
 *
 * @param sha256 its checksum
 * @param trouble what will not work of it, in a sentence; empty when all does
 */
record PackageChoice(Path zip, String sha256, Manifest manifest, String trouble) {

    /**
     * The first that can be played. A package that is missing or damaged is not passed over: the next would be another
     * course to those who learn, and the folder is soon put right.
     */
    static PackageChoice of(PackageReader reader, Path folder, CourseEntry course) throws ImportRefused, IOException {
        List<String> unplayable = new ArrayList<>();
        for (CourseEntry.Encoding encoding : course.encodings()) {
            Path zip = folder.resolve(encoding.name());
            if (!Files.isRegularFile(zip)) {
                throw new ImportRefused("its package " + encoding.name() + " is not there");
            }
            if (!Checksum.of(zip).equals(encoding.sha256())) {
                throw new ImportRefused("its package " + encoding.name() + " is damaged: its checksum is another");
            }
            PackageReport report = reader.read(zip);
            Manifest manifest = report.manifest();
            if (manifest != null && report.playable()) {
                return new PackageChoice(zip, encoding.sha256(), manifest, problems(report, Severity.SERIOUS));
            }
            unplayable.add(encoding.name() + ": " + problems(report, Severity.BLOCKING));
        }
        throw new ImportRefused("none of its packages can be played: " + String.join("; ", unplayable));
    }

    private static String problems(PackageReport report, Severity severity) {
        return report.problems().stream()
                .filter(each -> each.severity() == severity)
                .map(problem -> problem.place() + ": " + problem.meaning())
                .collect(Collectors.joining(" "));
    }
}
