package org.attune.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.attune.shared.Settings;
import org.attune.shared.StartRefused;
import org.attune.shared.Started;

/**
 * The server's own key, in {@code <data>/secret/server.key} as 64 hexadecimal digits: it wraps learners' keys and signs
 * launch codes. Outside production it is made at the first start; production wants it put there. Lost, it takes with it
 * all that is tracked; the backup guide keeps it apart from the data.
 */
@ApplicationScoped
public class ServerKey {
    private final SealingKey key;

    /** For the container's proxies only. */
    protected ServerKey() {
        this.key = new SealingKey(new byte[SealingKey.BYTES]);
    }

    @Inject
    ServerKey(Settings settings) {
        this(settings.data(), settings.production());
    }

    /** A server that lacks its key says so at the start, not when the first learner comes. */
    void started(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Started started) {
        // To be told is to exist; a key that cannot be read stops the start.
    }

    /** @throws StartRefused when the file holds no key, or in production does not exist */
    public ServerKey(Path data, boolean production) {
        Path file = data.resolve("secret").resolve("server.key");
        try {
            if (!Files.exists(file)) {
                if (production) {
                    throw new StartRefused("Production needs a server key: put 64 hexadecimal digits into " + file
                            + ", for example with openssl rand -hex 32, and keep a copy elsewhere.");
                }
                make(file);
            }
            key = new SealingKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the server key " + file, e);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("There is no server key of 64 hexadecimal digits in " + file + ".");
        }
    }

    /** The server's key for one purpose. */
    public SealingKey derive(String purpose) {
        return key.derive(purpose);
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            String digits = HexFormat.of().formatHex(SealingKey.random());
            Files.writeString(file, digits + "\n", StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            // Another node made it between the look and the making.
        }
    }
}
