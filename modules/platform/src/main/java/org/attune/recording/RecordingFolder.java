package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.attune.shared.Settings;
import org.attune.shared.WholeFile;

/**
 * Films in {@code <data>/recordings}, each under its checksum. What has its name there is complete and on the disk: it gets
 * the name last.
 */
@ApplicationScoped
class RecordingFolder {
    private final Path home;

    /** For the container's proxies only. */
    protected RecordingFolder() {
        this(Path.of(""));
    }

    @Inject
    RecordingFolder(Settings settings) {
        this(settings.data());
    }

    RecordingFolder(Path data) {
        this.home = data.resolve("recordings");
    }

    Path file(String sha256) {
        return home.resolve(sha256);
    }

    /**
     * Gives the file its place here, too: a second name for the same bytes, so that nothing is copied, and whoever brought
     * it still has it when what follows fails. Copies it where the disk knows no second names, or is another.
     */
    void keep(Path file, String sha256) throws IOException {
        if (Files.isRegularFile(file(sha256))) {
            return;
        }
        Files.createDirectories(home);
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        try {
            Files.createLink(file(sha256), file);
        } catch (FileAlreadyExistsException e) {
            // The same film, at the same moment.
        } catch (UnsupportedOperationException | FileSystemException e) {
            copy(file, sha256);
        }
    }

    /** Gives a copy of the file its place here. */
    void copy(Path file, String sha256) throws IOException {
        Files.createDirectories(home);
        WholeFile.copy(file, file(sha256));
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }
}
