package org.attune.acceptance.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;

/**
 * A lock on the log of a PostgreSQL, until so many wait for it. It stands for a disk that does not answer for a while: commits
 * wait within the database, and hold their connections.
 */
public final class StandingStill implements Victim, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Connection holds;
    private final int waiting;

    /** @param waiting so many */
    public StandingStill(Database postgresql, int waiting) throws SQLException {
        this.holds = DriverManager.getConnection(postgresql.configuration().get("attune.db.url"), "postgres", "");
        this.waiting = waiting;
        holds.setAutoCommit(false);
    }

    @Override
    public void kill() {
        try (Statement statement = holds.createStatement()) {
            statement.execute("lock table tracking_event in exclusive mode");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Await.until("everyone waits", PATIENCE, () -> waiting() >= waiting);
    }

    private int waiting() {
        try (Statement statement = holds.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void bringBack() {
        try {
            holds.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        holds.close();
    }
}
