package org.attune.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Letters as files that e-mail programs open, named by their time and number, for nobody but their owner to read. */
final class LetterFiles {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("[0-9TZ]+-([0-9]{1,18})\\.eml(\\.part)?");

    private final Path folder;

    LetterFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes a letter; written again it takes its own place. */
    void write(Claim claim, MimeMessage mail) throws Undelivered {
        Path file = folder.resolve(TIME.format(claim.putAt()) + "-" + claim.letter() + ".eml");
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder, only("rwx------"));
            Files.deleteIfExists(part);
            Files.createFile(part, only("rw-------"));
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new Undelivered(
                    Undelivered.Reach.EVERY_LETTER, "It could not be written into the folder of letters.", e);
        }
    }

    private FileAttribute<?>[] only(String mode) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** Removes the files of letters that have none to keep. The files are listed first: each has had its row by then. */
    void sweep(LongPredicate keeps) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                Matcher name = NAME.matcher(String.valueOf(each.getFileName()));
                if (name.matches() && !keeps.test(Long.parseLong(name.group(1)))) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy " + folder, e);
        }
    }
}
