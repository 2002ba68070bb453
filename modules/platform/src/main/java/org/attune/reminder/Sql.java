package org.attune.reminder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain SQL in the caller's transaction, with its parameters in order; they are never absent. */
final class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    <T> List<T> all(String sql, Row<T> row, Object... parameters) {
        return with(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row.read(rows));
                }
                return all;
            }
        });
    }

    <T> Optional<T> one(String sql, Row<T> row, Object... parameters) {
        return all(sql, row, parameters).stream().findFirst();
    }

    /** Runs a change and gives the number of rows changed. */
    int run(String sql, Object... parameters) {
        return with(sql, parameters, PreparedStatement::executeUpdate);
    }

    private <T> T with(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof Instant instant
                                ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
                                : parameters[i]);
            }
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read or keep reminders", e);
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
