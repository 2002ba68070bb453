package org.attune.scorm.packaging;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.scorm.manifest.Manifest;

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
     *
     * @throws IOException only when the file itself cannot be read
     */
    public PackageReport read(Path zip) throws IOException {
        try (Archive archive = Archive.open(zip, limits)) {
            Optional<String> manifest = archive.manifest();
            if (manifest.isEmpty()) {
                return new PackageReport(
                        null,
                        List.of(new Problem(
                                Severity.BLOCKING,
                                String.valueOf(zip.getFileName()),
                                "There is no imsmanifest.xml in it: it is not a SCORM package.",
                                "Export the course as SCORM 1.2 or SCORM 2004.")));
            }
            return read(archive, manifest.get());
        } catch (PackageRefused refused) {
            return new PackageReport(null, List.of(refused.problem()));
        }
    }

    private PackageReport read(Archive archive, String path) throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        archive.copy(path, xml, limits.manifestBytes());
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        PackageReport report = ManifestReader.read(new ByteArrayInputStream(xml.toByteArray()), folder);
        List<Problem> problems = new ArrayList<>(report.problems());
        if (!folder.isEmpty()) {
            problems.add(new Problem(
                    Severity.MINOR,
                    path,
                    "The manifest is not at the root of the zip.",
                    "Zip the content of the folder, not the folder itself."));
        }
        Manifest manifest = report.manifest();
        if (manifest != null) {
            problems.addAll(MissingFiles.of(manifest, archive.paths()));
        }
        return new PackageReport(manifest, problems);
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
            PackageRefused refused =
                    new PackageRefused(path, "its name cannot be kept on this server", "Use letters A to Z in names.");
            refused.initCause(e);
            throw refused;
        }
        if (!file.startsWith(folder)) {
            throw new PackageRefused(path, "its name leads out of the package", "Do not import this file.");
        }
        Files.createDirectories(folder.resolve(path).getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            archive.copy(path, out, limits.entryBytes());
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
