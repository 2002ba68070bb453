package org.attune.courseware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attune.scorm.packaging.PackageReader;
import org.attune.scorm.packaging.Problem;

/** What a package must hold to before it leaves: importers differ, so it has to please the strictest. */
final class PackageRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*");

    private PackageRules() {}

    /** @param zip the package as it was written */
    static List<Complaint> of(Pack pack, Path zip, int size) throws IOException {
        List<Complaint> complaints = new ArrayList<>();
        for (String path : pack.files().keySet()) {
            if (!NAME.matcher(path).matches()) {
                complaints.add(complaint(pack, "The name " + path + " must be of plain letters, digits and hyphens."));
            }
        }
        for (String fault : ManifestCheck.faults(pack.format(), pack.files())) {
            complaints.add(complaint(pack, Packages.MANIFEST + " is not valid by its schemas: " + fault));
        }
        if (pack.format().isScorm()) {
            for (Problem problem : new PackageReader().read(zip).problems()) {
                complaints.add(complaint(pack, problem.place() + ": " + problem.meaning()));
            }
        }
        if (pack.lesson() == null && size > Weight.LARGEST_COURSE) {
            complaints.add(complaint(
                    pack,
                    "It holds " + size / 1000 + " kB; a course may have " + Weight.LARGEST_COURSE / 1000
                            + " at most. Make its drawings simpler."));
        }
        return complaints;
    }

    /** The weight of each lesson's first screen; a page with one lesson is what a learner waits for. */
    static List<Complaint> firstScreen(Lesson lesson, int bytes) {
        return bytes <= Weight.HEAVIEST_FIRST_SCREEN
                ? List.of()
                : List.of(new Complaint(
                        lesson.file(),
                        0,
                        "The first screen of \"" + lesson.title() + "\" takes " + bytes / 1000
                                + " kB over the network; it may take " + Weight.HEAVIEST_FIRST_SCREEN / 1000
                                + " at most. Make its drawings simpler."));
    }

    private static Complaint complaint(Pack pack, String sentence) {
        return new Complaint(pack.fileName(), 0, sentence);
    }
}
