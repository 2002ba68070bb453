package org.attune.acceptance.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.attune.acceptance.Database;

/**
 * A PostgreSQL that waits for 100 ms, the longest that it can be told, before each flush of its log, and holds the log
 * meanwhile: commits take as long as on a disk that is slow to flush, while all else is as quick as ever. It can be had
 * anywhere; {@link SlowDisk} is the real thing.
 */
public final class SlowFlush implements Victim {
    private final Database postgresql;

    public SlowFlush(Database postgresql) {
        this.postgresql = postgresql;
    }

    @Override
    public void kill() {
        // Also for one who commits alone.
        set("alter system set commit_siblings = 0", "alter system set commit_delay = 100000");
    }

    @Override
    public void bringBack() {
        set("alter system reset commit_delay", "alter system reset commit_siblings");
    }

    private void set(String... settings) {
        try (Connection connection =
                        DriverManager.getConnection(postgresql.configuration().get("attune.db.url"), "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String each : settings) {
                statement.execute(each);
            }
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
