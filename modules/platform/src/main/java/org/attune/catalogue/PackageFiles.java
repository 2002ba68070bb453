package org.attune.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files of one unpacked package. Nothing outside its folder, whatever the path says or a link leads to. */
final class PackageFiles {
    private final Path folder;

    PackageFiles(Path folder) {
        this.folder = folder;
    }

    /** @param path decoded, relative to the folder, with {@code /}; upper and lower case as they are */
    Optional<PackageFile> find(String path) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(path).normalize();
            // A link, or a file system that takes upper and lower case for the same, shows as another real path.
            if (!file.startsWith(root)
                    || !Files.isRegularFile(file)
                    || !file.toRealPath().toString().equals(file.toString())) {
                return Optional.empty();
            }
            return Optional.of(new PackageFile(file, MediaTypes.of(file)));
        } catch (InvalidPathException | NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + " in " + folder, e);
        }
    }
}
