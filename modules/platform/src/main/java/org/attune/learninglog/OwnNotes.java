package org.attune.learninglog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.account.SealingKey;
import org.attune.shared.NotFound;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;

/** Notes of people's own, sealed with each one's key: the database holds when, and about what, but no word of them. */
@ApplicationScoped
class OwnNotes {
    private static final String COLUMNS = "select id, version, course, module, activity, written_at, changed_at, words"
            + " from log_note where account = ?";

    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    LearnerKeys keys;

    /** How much someone has, for the bounds. */
    record Size(int notes, long bytes) {}

    /** Whether the account's key is there: without it nothing that was sealed can be read. */
    boolean isReadable(long account) {
        return Tables.with(database, connection -> keys.of(connection, account).isPresent());
    }

    /** All of an account, the newest first; none when its key was destroyed. */
    List<OwnNote> all(long account) {
        return Tables.with(database, connection -> {
            Optional<SealingKey> key = keys.of(connection, account);
            if (key.isEmpty()) {
                return List.of();
            }
            try (PreparedStatement select =
                    connection.prepareStatement(COLUMNS + " order by written_at desc, id desc")) {
                select.setLong(1, account);
                return notes(select, key.get(), account);
            }
        });
    }

    /** A note of the account; another's is none. */
    Optional<OwnNote> find(long account, long id) {
        return Tables.with(database, connection -> {
            Optional<SealingKey> key = keys.of(connection, account);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + " and id = ?")) {
                select.setLong(1, account);
                select.setLong(2, id);
                return notes(select, key.get(), account).stream().findFirst();
            }
        });
    }

    /** The note that was made of a form. */
    Optional<OwnNote> madeAs(long account, String name) {
        return Tables.with(database, connection -> {
            SealingKey key = keys.of(connection, account).orElseThrow(NotFound::new);
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + " and made_as = ?")) {
                select.setLong(1, account);
                select.setString(2, name);
                return notes(select, key, account).stream().findFirst();
            }
        });
    }

    private static List<OwnNote> notes(PreparedStatement select, SealingKey key, long account) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<OwnNote> all = new ArrayList<>();
            while (row.next()) {
                long id = row.getLong("id");
                byte[] words = key.open(row.getBytes("words"), sealedAt(account, id));
                all.add(new OwnNote(
                        id,
                        row.getLong("version"),
                        new About(
                                row.getLong("course"),
                                row.getLong("module"),
                                Objects.requireNonNullElse(row.getString("activity"), "")),
                        new String(words, StandardCharsets.UTF_8),
                        instant(row, "written_at"),
                        instant(row, "changed_at")));
            }
            return all;
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Size size(long account) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select count(*), coalesce(sum(octet_length(words)), 0) from log_note where account = ?")) {
                select.setLong(1, account);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new Size(row.getInt(1), row.getLong(2));
                }
            }
        });
    }

    /**
     * Keeps a new note.
     *
     * @param name what its form calls it
     * @return its number; nothing when the account has one of that form
     */
    Optional<Long> add(long account, String name, About about, String words, Instant at) {
        return Tables.with(database, connection -> {
            keys.create(connection, account);
            long id = next(connection);
            try (PreparedStatement insert = connection.prepareStatement("insert into log_note"
                    + " (course, module, activity, words, changed_at, written_at, account, id, made_as, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing")) {
                set(insert, about, sealed(connection, account, id, words), at);
                insert.setObject(6, at.atOffset(ZoneOffset.UTC));
                insert.setLong(7, account);
                insert.setLong(8, id);
                insert.setString(9, name);
                return insert.executeUpdate() == 1 ? Optional.of(id) : Optional.empty();
            }
        });
    }

    /** Changes the note that was seen; false when there is another writing of it by now, or none. */
    boolean change(long account, long id, long seen, About about, String words, Instant at) {
        return Tables.with(database, connection -> {
            try (PreparedStatement update = connection.prepareStatement("update log_note"
                    + " set course = ?, module = ?, activity = ?, words = ?, changed_at = ?, version = version + 1"
                    + " where account = ? and id = ? and version = ?")) {
                set(update, about, sealed(connection, account, id, words), at);
                update.setLong(6, account);
                update.setLong(7, id);
                update.setLong(8, seen);
                return update.executeUpdate() == 1;
            }
        });
    }

    private static void set(PreparedStatement statement, About about, byte[] words, Instant at) throws SQLException {
        setNumber(statement, 1, about.course());
        setNumber(statement, 2, about.module());
        statement.setString(3, about.isALesson() ? about.activity() : null);
        statement.setBytes(4, words);
        statement.setObject(5, at.atOffset(ZoneOffset.UTC));
    }

    private static void setNumber(PreparedStatement statement, int place, long number) throws SQLException {
        if (number == 0) {
            statement.setNull(place, Types.BIGINT);
        } else {
            statement.setLong(place, number);
        }
    }

    private byte[] sealed(Connection connection, long account, long id, String words) throws SQLException {
        return keys.of(connection, account)
                .orElseThrow(NotFound::new)
                .seal(words.getBytes(StandardCharsets.UTF_8), sealedAt(account, id));
    }

    private static long next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('log_note_seq')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Deletes a note; false when the account has none of that number. */
    boolean delete(long account, long id) {
        return Tables.with(database, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from log_note where account = ? and id = ?")) {
                delete.setLong(1, account);
                delete.setLong(2, id);
                return delete.executeUpdate() == 1;
            }
        });
    }

    /** Deletes all of an account. */
    int deleteAll(long account) {
        return Tables.with(database, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from log_note where account = ?")) {
                delete.setLong(1, account);
                return delete.executeUpdate();
            }
        });
    }

    private static String sealedAt(long account, long id) {
        return "log note " + account + "/" + id;
    }
}
