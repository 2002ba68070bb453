package org.attune.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.account.SealingKey;
import org.attune.account.ServerKey;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;

/** Notes of visits, sealed with the server's key: the database holds who was where and when, but no word of it. */
@ApplicationScoped
class VisitNotes {
    private static final String COLUMNS = "select id, version, setting, author, made_as, on_day, words, written_at,"
            + " changed_at from visit_note where hub = ?";
    private static final String NEWEST_FIRST = " order by on_day desc, id desc";

    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    ServerKey server;

    List<VisitNote> by(long hub, long author) {
        return select(COLUMNS + " and author = ?" + NEWEST_FIRST, hub, author);
    }

    List<VisitNote> by(long hub, long author, long setting) {
        return select(COLUMNS + " and author = ? and setting = ?" + NEWEST_FIRST, hub, author, setting);
    }

    List<VisitNote> at(long hub, long setting) {
        return select(COLUMNS + " and setting = ?" + NEWEST_FIRST, hub, setting);
    }

    /** A note of the author; another's is none. */
    Optional<VisitNote> find(long hub, long author, long id) {
        return select(COLUMNS + " and author = ? and id = ?", hub, author, id).stream()
                .findFirst();
    }

    /** The note that was made of a form. */
    Optional<VisitNote> madeAs(long hub, long author, String name) {
        return select(COLUMNS + " and author = ? and made_as = ?", hub, author, name).stream()
                .findFirst();
    }

    private List<VisitNote> select(String sql, Object... values) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                set(select, values);
                try (ResultSet row = select.executeQuery()) {
                    List<VisitNote> all = new ArrayList<>();
                    while (row.next()) {
                        all.add(opened(row));
                    }
                    return all;
                }
            }
        });
    }

    private VisitNote opened(ResultSet row) throws SQLException {
        long author = row.getLong("author");
        byte[] words = key().open(row.getBytes("words"), sealedAt(author, row.getString("made_as")));
        return new VisitNote(
                row.getLong("id"),
                row.getLong("setting"),
                author,
                row.getObject("on_day", LocalDate.class),
                new String(words, StandardCharsets.UTF_8),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    boolean isAnyAt(long hub, long setting) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select 1 from visit_note where hub = ? and setting = ? limit 1")) {
                set(select, hub, setting);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /**
     * Keeps a new note.
     *
     * @param name what its form calls it
     * @return whether it is kept: the author had none of that form
     */
    boolean add(long hub, long author, long setting, String name, LocalDate day, String words, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        return update(
                        "insert into visit_note (id, version, hub, author, setting, made_as, on_day, words, written_at,"
                                + " changed_at) values (nextval('visit_note_seq'), 1, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        hub,
                        author,
                        setting,
                        name,
                        day,
                        sealed(author, name, words),
                        now,
                        now)
                == 1;
    }

    /** Changes the note that was seen; false when there is another writing of it by now, or none. */
    boolean change(long hub, long author, long id, long seen, LocalDate day, String words, Instant at) {
        return Tables.with(database, connection -> {
            String name;
            try (PreparedStatement select = connection.prepareStatement(
                    "select made_as from visit_note where hub = ? and author = ? and id = ?")) {
                set(select, hub, author, id);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    name = row.getString("made_as");
                }
            }
            return update(
                            connection,
                            "update visit_note set on_day = ?, words = ?, changed_at = ?, version = version + 1"
                                    + " where hub = ? and author = ? and id = ? and version = ?",
                            day,
                            sealed(author, name, words),
                            at.atOffset(ZoneOffset.UTC),
                            hub,
                            author,
                            id,
                            seen)
                    == 1;
        });
    }

    /** Deletes a note; false when the author has none of this id. */
    boolean delete(long hub, long author, long id) {
        return update("delete from visit_note where hub = ? and author = ? and id = ?", hub, author, id) == 1;
    }

    /** Deletes those that nobody wrote at since. */
    void forget(Instant since) {
        update("delete from visit_note where changed_at < ?", since.atOffset(ZoneOffset.UTC));
    }

    private int update(String sql, Object... values) {
        return Tables.with(database, connection -> update(connection, sql, values));
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private byte[] sealed(long author, String name, String words) {
        return key().seal(words.getBytes(StandardCharsets.UTF_8), sealedAt(author, name));
    }

    private SealingKey key() {
        return server.derive("visit notes");
    }

    private static String sealedAt(long author, String name) {
        return "visit note " + author + "/" + name;
    }
}
