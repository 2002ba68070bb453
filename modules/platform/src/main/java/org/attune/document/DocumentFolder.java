package org.attune.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.attune.shared.Settings;

/**
 * Documents in {@code <data>/documents}, each under its checksum. What has its name there is complete and on the disk: it
 * gets the name last.
 */
@ApplicationScoped
class DocumentFolder {
    private final Path home;

    /** For the container's proxies only. */
    protected DocumentFolder() {
        this(Path.of(""));
    }

    @Inject
    DocumentFolder(Settings settings) {
        this(settings.data());
    }

    DocumentFolder(Path data) {
        this.home = data.resolve("documents");
    }

    Path file(String sha256) {
        return home.resolve(sha256);
    }

    void keep(Path file, String sha256) throws IOException {
        if (Files.isRegularFile(file(sha256))) {
            return;
        }
        Files.createDirectories(home);
        Path fresh = home.resolve(".new-" + UUID.randomUUID());
        try {
            Files.copy(file, fresh);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, file(sha256), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
