package org.attune.scorm.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the name of a zip entry into a path that is sure to stay inside the folder it is unpacked to. */
final class EntryName {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final String REMEDY = "Make the package again with its authoring tool; do not import this file.";

    private EntryName() {}

    /**
     * The path of an entry with {@code /} as separator and without one at its end.
     *
     * @throws PackageRefused when the name is absolute, has a drive, NUL or a step upwards
     */
    static String path(String name) throws PackageRefused {
        String slashed = name.replace('\\', '/');
        if (slashed.indexOf('\0') >= 0) {
            throw refused(name.replace('\0', '␀'), "its name contains a NUL character");
        }
        if (slashed.startsWith("/")) {
            throw refused(name, "its name is absolute");
        }
        if (DRIVE.matcher(slashed).matches()) {
            throw refused(name, "its name starts with a drive");
        }
        List<String> steps = new ArrayList<>();
        for (String step : slashed.split("/", -1)) {
            if (step.equals("..")) {
                throw refused(name, "its name leads out of the package");
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static PackageRefused refused(String name, String why) {
        return new PackageRefused(name, why + "; such a file can overwrite others on the server", REMEDY);
    }
}
