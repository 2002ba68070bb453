package org.attune.assignment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query in SQL that grows, with its parameters in order, and what it finds. */
final class Rows {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** One row; its cells are numbered from 0. */
    static final class Row {
        private final @Nullable Object[] cells;

        Row(@Nullable Object[] cells) {
            this.cells = cells;
        }

        long id(int cell) {
            return cells[cell] instanceof Number number ? number.longValue() : 0;
        }

        boolean has(int cell) {
            return cells[cell] != null;
        }

        String text(int cell) {
            return cells[cell] == null ? "" : String.valueOf(cells[cell]);
        }

        @Nullable
        Instant at(int cell) {
            Object read = cells[cell];
            if (read instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            return read instanceof Timestamp time ? time.toInstant() : null;
        }

        @Nullable
        LocalDate day(int cell) {
            Object read = cells[cell];
            if (read instanceof LocalDate day) {
                return day;
            }
            return read instanceof Date day ? day.toLocalDate() : null;
        }
    }

    /** Adds words, with a value for each question mark in them. */
    Rows add(String more, Object... values) {
        int before = parameters.size();
        String[] pieces = more.split("\\?", -1);
        for (int i = 0; i < pieces.length; i++) {
            sql.append(i == 0 ? "" : "?" + (before + i)).append(pieces[i]);
        }
        parameters.addAll(List.of(values));
        return this;
    }

    /** {@code in (…)}; of no values, in nothing. */
    Rows in(Collection<Long> values) {
        return values.isEmpty()
                ? add(" in (null)")
                : add(" in (?" + ", ?".repeat(values.size() - 1) + ")", values.toArray());
    }

    Stream<Row> of(EntityManager entities) {
        Query query = entities.createNativeQuery(sql.toString());
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(each -> new Row((Object[]) each));
    }
}
