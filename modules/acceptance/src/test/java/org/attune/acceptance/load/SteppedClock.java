package org.attune.acceptance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attune.acceptance.Server;

/**
 * A clock for a server's process that is stepped while it runs: libfaketime, as Debian installs it, reads from a file how far it
 * is off. What only measures how long something takes, a timer, goes on as on a real machine.
 */
public final class SteppedClock {
    private static final Pattern STAMP = Pattern.compile("(?m)^(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+)[+-]\\d{4} ");

    private final Path library;
    private final Path offset = Server.scratchFile("clock");

    private SteppedClock(Path library) {
        this.library = library;
    }

    /** One that is right so far; nothing where the library is not installed. */
    public static Optional<SteppedClock> right() throws IOException {
        Path all = Path.of("/usr/lib");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> architectures = Files.list(all)) {
            Optional<Path> library = architectures
                    .map(each -> each.resolve("faketime/libfaketime.so.1"))
                    .filter(Files::exists)
                    .findFirst();
            if (library.isEmpty()) {
                return Optional.empty();
            }
            SteppedClock clock = new SteppedClock(library.get());
            clock.step(Duration.ZERO);
            return Optional.of(clock);
        }
    }

    /** Before the server starts. */
    public Server given(Server server) {
        return server.environment("LD_PRELOAD", library.toString())
                .environment("FAKETIME_TIMESTAMP_FILE", offset.toString())
                .environment("FAKETIME_NO_CACHE", "1")
                .environment("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                // Else whatever waits for a time wakes at once, again and again.
                .environment("FAKETIME_FORCE_MONOTONIC_FIX", "0")
                .environment("NO_FAKE_STAT", "1");
    }

    /** Sets it this far off the right time, for a running server at once. */
    public void step(Duration off) throws IOException {
        Path next = Files.writeString(offset.resolveSibling("next"), String.format("%+d%n", off.toSeconds()));
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a line of the server's log is half an hour older, and more, than the one before it. */
    public static boolean wentBackIn(Server server) {
        Instant before = Instant.MIN;
        for (MatchResult line : STAMP.matcher(server.wholeLog()).results().toList()) {
            Instant at = Instant.parse(line.group(1) + "Z");
            if (at.plus(Duration.ofMinutes(30)).isBefore(before)) {
                return true;
            }
            before = at;
        }
        return false;
    }
}
