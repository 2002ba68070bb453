package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.attune.scorm.packaging.PackageLimits;
import org.attune.scorm.packaging.PackageReader;
import org.attune.shared.Settings;

/**
 * Packages and drawings in {@code <data>/packages}, each under its checksum. What has its name there is complete and on
 * the disk, even if the machine loses power: it gets the name last.
 */
@ApplicationScoped
class PackageFolders {
    private final Path home;
    private final PackageReader reader;

    /** For the container's proxies only. */
    protected PackageFolders() {
        this(Path.of(""));
    }

    @Inject
    PackageFolders(Settings settings) {
        this(settings.data(), limits(settings.packageLimit()));
    }

    PackageFolders(Path data) {
        this(data, PackageLimits.DEFAULT);
    }

    private PackageFolders(Path data, PackageLimits limits) {
        this.home = data.resolve("packages");
        this.reader = new PackageReader(limits);
    }

    static PackageLimits limits(Settings.PackageLimit set) {
        return new PackageLimits(
                set.entries(),
                (long) set.megabytes() << 20,
                (long) set.entryMegabytes() << 20,
                set.manifestMegabytes() << 20,
                set.ratio(),
                set.depth());
    }

    /** Reads packages within the limits that they are unpacked in. */
    PackageReader reader() {
        return reader;
    }

    /** The folder of an unpacked package. */
    Path folder(String sha256) {
        return home.resolve(sha256);
    }

    boolean hasPackage(String sha256) {
        return Files.isDirectory(folder(sha256));
    }

    Path drawing(String sha256) {
        return home.resolve(sha256 + ".svg");
    }

    /** Unpacks a package, unless that was done before. */
    void keepPackage(Path zip, String sha256) throws IOException {
        if (hasPackage(sha256)) {
            return;
        }
        Files.createDirectories(home);
        Path fresh = fresh();
        try {
            reader.unpack(zip, fresh);
            sync(fresh);
            name(fresh, folder(sha256));
        } finally {
            delete(fresh);
        }
    }

    /** Keeps a drawing. */
    void keepDrawing(Path svg, String sha256) throws IOException {
        if (Files.exists(drawing(sha256))) {
            return;
        }
        Files.createDirectories(home);
        Path fresh = fresh();
        try {
            Files.copy(svg, fresh);
            sync(fresh);
            name(fresh, drawing(sha256));
        } finally {
            delete(fresh);
        }
    }

    private Path fresh() {
        return home.resolve(".new-" + UUID.randomUUID());
    }

    private void name(Path fresh, Path name) throws IOException {
        try {
            Files.move(fresh, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another server on the same folder was quicker; the bytes are the same.
        }
        force(home);
    }

    private static void sync(Path fresh) throws IOException {
        try (Stream<Path> all = Files.walk(fresh)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                force(each);
            }
        }
    }

    private static void force(Path file) throws IOException {
        boolean folder = Files.isDirectory(file);
        if (folder && !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Windows opens no folder; it keeps its own journal of names.
            return;
        }
        try (FileChannel channel =
                FileChannel.open(file, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path fresh) throws IOException {
        if (Files.exists(fresh)) {
            try (Stream<Path> all = Files.walk(fresh)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
