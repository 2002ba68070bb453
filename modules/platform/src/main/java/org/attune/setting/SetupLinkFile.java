package org.attune.setting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.attune.shared.Settings;
import org.attune.shared.Started;

/** The link in {@code <data>/secret/setup-link.txt}, for whoever runs the server and nobody else to read. */
@ApplicationScoped
class SetupLinkFile {

    @Inject
    Settings settings;

    @Inject
    SetupService setup;

    void started(@Observes @Priority(Interceptor.Priority.APPLICATION) Started started) {
        // Written after the transaction: a link in the file is one that works.
        Optional<String> token = setup.renew();
        token.map(each -> settings.address() + "/set-up?token=" + each).ifPresentOrElse(this::write, this::delete);
    }

    void used(@Observes(during = TransactionPhase.AFTER_SUCCESS) HubMade made) {
        delete();
    }

    private void write(String link) {
        try {
            delete();
            Files.createDirectories(file().getParent());
            Files.createFile(file(), ownersOnly());
            Files.writeString(file(), link + "\n", StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the set-up link to " + file(), e);
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the set-up link " + file(), e);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        boolean posix = file().getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Path file() {
        return settings.data().resolve("secret").resolve("setup-link.txt");
    }
}
