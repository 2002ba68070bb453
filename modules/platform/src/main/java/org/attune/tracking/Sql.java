package org.attune.tracking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain SQL with its parameters in order. */
final class Sql {
    private Sql() {}

    /** Makes a value of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a change and gives the number of rows changed. */
    static int run(Connection database, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(database, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> all(Connection database, String sql, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(database, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    static <T> Optional<T> one(Connection database, String sql, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        return all(database, sql, row, parameters).stream().findFirst();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static PreparedStatement prepare(Connection database, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            set(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof Instant instant) {
            statement.setObject(place, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof Missing missing) {
            statement.setNull(place, missing.type);
        } else {
            statement.setObject(place, value);
        }
    }

    /** Nothing, of a type that the database must know. */
    enum Missing {
        TEXT(Types.VARCHAR),
        NUMBER(Types.BIGINT),
        DECIMAL(Types.NUMERIC),
        /** PostgreSQL's bytea is not its blob. */
        BYTES(Types.VARBINARY);

        private final int type;

        Missing(int type) {
            this.type = type;
        }
    }

    static Object orMissing(@Nullable Object value, Missing missing) {
        return value == null ? missing : value;
    }
}
