package org.attune.acceptance.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.attune.acceptance.Database;

/** Something that makes PostgreSQL slow to commit, for so many commits one after the other, which are measured. */
public final class SlowCommits implements Victim {
    private static final int COMMITS = 60;

    private final Database postgresql;
    private final Victim slow;
    private final Duration flush;

    /** @param flush how long one takes at least */
    public SlowCommits(Database postgresql, Victim slow, Duration flush) {
        this.postgresql = postgresql;
        this.slow = slow;
        this.flush = flush;
    }

    /** @throws IllegalStateException when it is not as slow as it is meant to be */
    @Override
    public void kill() throws IOException {
        slow.kill();
        List<Duration> took = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(postgresql.configuration().get("attune.db.url"), "postgres", "");
                Statement statement = connection.createStatement()) {
            while (took.size() < COMMITS) {
                long begun = System.nanoTime();
                // Leaves nothing but a line in the log, which has to be on the disk before this is answered.
                statement.execute("select pg_logical_emit_message(true, 'slow', '')");
                took.add(Duration.ofNanos(System.nanoTime() - begun));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        check(took);
    }

    /** A single one may be carried by a flush that had begun for others; no two are by the same. */
    private void check(List<Duration> took) {
        Duration all = took.stream().reduce(Duration.ZERO, Duration::plus);
        Collections.sort(took);
        String seen = String.format(
                "%d commits took %d ms: %d ms in the middle, %d ms at most",
                COMMITS,
                all.toMillis(),
                took.get(COMMITS / 2).toMillis(),
                took.get(COMMITS - 1).toMillis());
        System.out.println(seen);
        if (all.compareTo(flush.multipliedBy(COMMITS - 1)) < 0) {
            throw new IllegalStateException("Not slow: " + seen);
        }
    }

    @Override
    public void bringBack() throws IOException {
        slow.bringBack();
    }
}
