package org.attune.shared;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection for a while, for plain SQL in the caller's transaction. */
public final class Tables {
    private Tables() {}

    /** What is done with it. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Does it, and gives the connection back.
     *
     * @throws IllegalStateException when the database does not answer, or refuses
     */
    public static <T> T with(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
