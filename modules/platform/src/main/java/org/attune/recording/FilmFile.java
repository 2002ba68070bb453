package org.attune.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.attune.shared.Checksum;
import org.attune.shared.RuleViolation;

/**
 * A film on the disk, looked at without holding it in memory.
 *
 * @param sha256 in small hexadecimal digits
 * @param size in bytes
 */
record FilmFile(String sha256, long size, Container container) {
    private static final long LONGEST = Duration.ofDays(1).toMillis();

    /** @throws RuleViolation when it is no film of a kind that is taken, or broken */
    static FilmFile of(Path file) throws IOException {
        // What can be told at once is told before all of it is read.
        Container container = container(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new FilmFile(Checksum.of(file), channel.size(), container);
        }
    }

    static Container container(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Stretch whole = Stretch.of(channel);
            Container found = (WebM.begins(whole) ? new WebM(whole) : new Mp4(whole)).read();
            if (found.millis() <= 0 || found.millis() > LONGEST) {
                throw new RuleViolation("film.length");
            }
            return found;
        } catch (Stretch.Ended e) {
            throw (RuleViolation) new RuleViolation("film.broken").initCause(e);
        }
    }

    /** What of it not every browser plays; nothing where the file is gone. */
    static List<String> unplayable(Path file) {
        try {
            return container(file).unplayable();
        } catch (IOException | RuleViolation e) {
            return List.of();
        }
    }
}
