package org.attune.reporting;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection for a while. */
final class Tables {
    private Tables() {}

    /** What is read with it. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    static <T> T read(DataSource database, Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read how a team stands", e);
        }
    }
}
