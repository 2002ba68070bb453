package org.attune.scorm.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attune.scorm.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/** Reads content packages (CAM 3) and unpacks them. Holds no state; any number of threads may share one. */
public final class PackageReader {
    private final PackageLimits limits;

    public PackageReader() {
        this(PackageLimits.DEFAULT);
    }

    public PackageReader(PackageLimits limits) {
        this.limits = limits;
    }

    /**
     * What is in a package and what is wrong with it. Everything wrong is in the report, also a file that is no package.
     * Every file of it is inflated once, so that a package without errors can be unpacked.
     *
     * @throws IOException only when the file itself cannot be read
     */
    public PackageReport read(Path zip) throws IOException {
        try (Archive archive = Archive.open(zip, limits)) {
            List<Problem> problems = new ArrayList<>(archive.problems());
            Manifest manifest = manifest(archive, OtherFile.name(zip), problems);
            problems.addAll(archive.damaged());
            return new PackageReport(manifest, problems);
        } catch (PackageRefused refused) {
            return new PackageReport(null, refused.problems());
        }
    }

    private static @Nullable Manifest manifest(Archive archive, String zip, List<Problem> problems) throws IOException {
        List<String> manifests = archive.manifests();
        if (manifests.isEmpty()) {
            // What is refused is not among the paths, so little could be said of the rest.
            if (problems.isEmpty()) {
                problems.add(OtherFile.ofPaths(archive.paths()).at(zip));
            }
            return null;
        }
        String path = manifests.get(0);
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        if (manifests.size() > 1) {
            problems.add(new Problem(
                    Severity.BLOCKING,
                    EntryName.shown(zip),
                    "It holds " + manifests.size() + " courses, in folders of their own: "
                            + EntryName.shown(String.join(", ", manifests)) + ".",
                    "Zip the content of each of the folders on its own, and bring the zips one by one."));
        } else if (!folder.isEmpty()) {
            problems.add(new Problem(
                    Severity.MINOR,
                    EntryName.shown(path),
                    "The manifest is in a folder of the zip. It is read there, but other platforms look for it outside.",
                    "Nothing, if you use the package only here; else zip the content of the folder, not the folder."));
        }
        try {
            PackageReport report =
                    ManifestReader.read(archive.manifest(path), folder, PackageFiles.of(archive.paths()));
            problems.addAll(report.problems());
            return report.manifest();
        } catch (PackageRefused refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    /**
     * Unpacks a package. The folder appears complete or not at all.
     *
     * @param folder must not exist; its parent is made when it is missing
     * @throws PackageRefused when an entry is dangerous or a limit is passed; it names the entry
     * @throws FileAlreadyExistsException when the folder exists
     */
    public void unpack(Path zip, Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Archive archive = Archive.open(zip, limits)) {
            if (!archive.problems().isEmpty()) {
                throw new PackageRefused(archive.problems());
            }
            Path parent = folder.toAbsolutePath().getParent();
            if (parent == null) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Files.createDirectories(parent);
            Path partial = Files.createTempDirectory(parent, ".unpacking-");
            try {
                for (String path : archive.paths()) {
                    write(archive, path, partial);
                }
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(partial);
            }
        }
    }

    private void write(Archive archive, String path, Path folder) throws IOException {
        Path file;
        try {
            file = folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            PackageRefused refused = new PackageRefused(
                    path, "Its name cannot be kept on this server.", "Use only letters and figures in file names.");
            refused.initCause(e);
            throw refused;
        }
        if (!file.startsWith(folder)) {
            throw new PackageRefused(path, "It has a name that leads out of the package.", "Do not use this file.");
        }
        Files.createDirectories(folder.resolve(path).getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            archive.copy(path, out);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
