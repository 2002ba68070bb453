package org.attune.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.attune.shared.Settings;

/** The bytes of uploads, in {@code <data>/uploads}, a file each. */
@ApplicationScoped
class UploadFolder {
    private final Path home;

    /** For the container's proxies only. */
    protected UploadFolder() {
        this(Path.of(""));
    }

    @Inject
    UploadFolder(Settings settings) {
        this(settings.data());
    }

    UploadFolder(Path data) {
        this.home = data.resolve("uploads");
    }

    Path file(long upload) {
        return home.resolve(Long.toString(upload));
    }

    /** How much of it is here. */
    long length(long upload) {
        Path file = file(upload);
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether so much more can be kept, with some room left for everything else. */
    boolean hasRoomFor(long bytes) {
        try {
            Files.createDirectories(home);
            return Files.getFileStore(home).getUsableSpace() / 2 > bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a part and whatever was behind it over; on the disk when this returns. */
    void write(long upload, long offset, byte[] part) {
        try {
            Files.createDirectories(home);
            try (FileChannel file =
                    FileChannel.open(file(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.truncate(offset);
                file.position(offset);
                ByteBuffer bytes = ByteBuffer.wrap(part);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a part of upload " + upload, e);
        }
    }

    void delete(long upload) {
        try {
            Files.deleteIfExists(file(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The uploads whose files had no part since then. */
    List<Long> untouchedSince(Instant then) {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(each -> each.getFileName().toString().matches("[0-9]{1,18}"))
                    .filter(each -> isOlder(each, then))
                    .map(each -> Long.valueOf(each.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException e) {
            // Gone in the meantime.
            return false;
        }
    }
}
