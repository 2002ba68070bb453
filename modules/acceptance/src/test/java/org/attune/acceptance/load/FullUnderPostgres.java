package org.attune.acceptance.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.attune.acceptance.Await;

/**
 * A full disk under PostgreSQL itself: at first no row finds room, and once the log has no more, PostgreSQL stops at once.
 * When there is room again it is started where it stopped itself, as whoever runs it does.
 */
public final class FullUnderPostgres implements Victim {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FullDisk disk;
    private final KillablePostgres postgres;
    private final boolean untilTheLog;

    private FullUnderPostgres(FullDisk disk, KillablePostgres postgres, boolean untilTheLog) {
        this.disk = disk;
        this.postgres = postgres;
        this.untilTheLog = untilTheLog;
    }

    /** No room for another row; the log may still have some, in the files that it made before. */
    public static FullUnderPostgres rows(FullDisk disk, KillablePostgres postgres) {
        return new FullUnderPostgres(disk, postgres, false);
    }

    /** No room for the log either. */
    public static FullUnderPostgres log(FullDisk disk, KillablePostgres postgres) {
        return new FullUnderPostgres(disk, postgres, true);
    }

    @Override
    public void kill() throws IOException {
        disk.kill();
        if (untilTheLog) {
            fillTheLog();
        }
    }

    /** Messages to nobody, which are written to the log and nowhere else, until PostgreSQL breaks off. */
    private void fillTheLog() {
        try (Connection connection = postgres.connection();
                Statement statement = connection.createStatement()) {
            for (long left = Long.MAX_VALUE; left > 0; left--) {
                statement.execute("select pg_logical_emit_message(true, 'full', repeat('x', 1000000))");
            }
        } catch (SQLException brokenOff) {
            System.out.println("PostgreSQL broke off: " + brokenOff.getMessage());
        }
        Await.until("it has recovered without room, or has stopped", PATIENCE, postgres::isSettled);
    }

    /** More than once: what is tried in vain again and again may wear something out, such as a pool of connections. */
    @Override
    public int lasts() {
        return 10;
    }

    @Override
    public void bringBack() throws IOException {
        disk.bringBack();
        Instant room = Instant.now();
        boolean started = postgres.bringBackWhereItStopped();
        System.out.printf(
                "PostgreSQL %s, and answers %d ms after there was room%n",
                started ? "had stopped itself and was started" : "had not ended",
                Duration.between(room, Instant.now()).toMillis());
    }
}
