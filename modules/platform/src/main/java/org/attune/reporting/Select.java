package org.attune.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that grows, with its parameters in order. */
final class Select {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Makes a value of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Select add(String more, Object... values) {
        sql.append(more);
        Collections.addAll(parameters, values);
        return this;
    }

    /** {@code in (…)}; of no values, in nothing. */
    Select in(Collection<Long> values) {
        sql.append(values.isEmpty() ? " in (null)" : " in (?" + ", ?".repeat(values.size() - 1) + ")");
        parameters.addAll(values);
        return this;
    }

    <T> List<T> rows(Connection database, Row<T> row) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row.read(rows));
                }
                return all;
            }
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
