package org.attune.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.shared.Settings;
import org.attune.shared.WholeFile;

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
        WholeFile.copy(file, file(sha256));
    }
}
