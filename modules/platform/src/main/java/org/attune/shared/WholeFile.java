package org.attune.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files whose name says that they are complete. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Copies a file to a folder that is there: what has the name is all of it and on the disk, whenever somebody looks. A file
     * that had the name before is replaced.
     */
    public static void copy(Path file, Path name) throws IOException {
        Path fresh = name.resolveSibling(".new-" + UUID.randomUUID());
        try {
            Files.copy(file, fresh);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, name, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
