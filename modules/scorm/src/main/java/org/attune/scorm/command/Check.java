package org.attune.scorm.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.attune.scorm.packaging.PackageReader;
import org.attune.scorm.packaging.PackageReport;
import org.attune.scorm.packaging.Problem;
import org.attune.scorm.packaging.Severity;

/**
 * What came of one file.
 *
 * @param file as it was written on the command line
 * @param read false when there was nothing to read, and so nothing to say of a package
 */
record Check(String file, boolean read, PackageReport report) {

    static Check of(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                return unread(
                        file,
                        "This is a folder, not a file.",
                        "Name the zip. If this is an unpacked course, zip what is in the folder, and check the zip.");
            }
            return new Check(file, true, new PackageReader().read(path));
        } catch (NoSuchFileException | InvalidPathException e) {
            return unread(file, "There is no such file.", "Look at how the name is written, and at the folder.");
        } catch (AccessDeniedException e) {
            return unread(
                    file, "You are not allowed to read this file.", "Ask its owner, or copy it to a folder of yours.");
        } catch (IOException e) {
            return unread(
                    file,
                    "The file cannot be read: " + e.getMessage() + ".",
                    "Copy it to a disk of this computer and try again.");
        } catch (RuntimeException e) {
            // The edge of the program: a fault of ours, said as one.
            return new Check(
                    file,
                    true,
                    report(
                            file,
                            "The check itself failed (" + e.getClass().getSimpleName() + "). This is a mistake in the"
                                    + " program, not yours.",
                            "Please report it to those who make Attune, with the file if you may pass it on."));
        }
    }

    int exit() {
        if (!read) {
            return Main.USED_WRONGLY;
        }
        return report.playable() ? Main.PLAYABLE : Main.REFUSED;
    }

    private static Check unread(String file, String meaning, String remedy) {
        return new Check(file, false, report(file, meaning, remedy));
    }

    private static PackageReport report(String file, String meaning, String remedy) {
        return new PackageReport(null, List.of(new Problem(Severity.BLOCKING, file, meaning, remedy)));
    }
}
