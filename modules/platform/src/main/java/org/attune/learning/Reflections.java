package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import org.attune.account.LearnerKeys;
import org.attune.account.SealingKey;
import org.attune.shared.NotFound;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;

/**
 * What people wrote to the questions of courses, sealed with each one's own key. It goes by the identifier of the module,
 * which stays the same from version to version of a course.
 */
@ApplicationScoped
class Reflections {
    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    LearnerKeys keys;

    /** Where a text is kept. */
    record Place(long account, long course, String identifier) {}

    /** That there is a text, and when it was written. */
    record Answered(String identifier, Instant at) {}

    /** What someone wrote in a course, the latest first. */
    List<Answered> written(long account, long course) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select identifier, written_at from reflection"
                    + " where account = ? and course = ? order by written_at desc, identifier")) {
                select.setLong(1, account);
                select.setLong(2, course);
                try (ResultSet row = select.executeQuery()) {
                    List<Answered> all = new ArrayList<>();
                    while (row.next()) {
                        all.add(new Answered(
                                row.getString("identifier"),
                                row.getObject("written_at", OffsetDateTime.class)
                                        .toInstant()));
                    }
                    return all;
                }
            }
        });
    }

    Optional<Reflection> find(Place place) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select version, written_at, words from reflection"
                            + " where account = ? and course = ? and identifier = ?")) {
                set(select, 1, place);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(reflection(connection, place, row)) : Optional.empty();
                }
            }
        });
    }

    private Reflection reflection(Connection connection, Place place, ResultSet row) throws SQLException {
        SealingKey key = keys.of(connection, place.account).orElseThrow(NotFound::new);
        return new Reflection(
                new String(key.open(row.getBytes("words"), sealedAt(place)), StandardCharsets.UTF_8),
                row.getLong("version"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Keeps a text in the place of the one that was seen.
     *
     * @param seen its version; 0 for none
     * @return false when there is another by now
     */
    boolean write(Place place, String words, long seen, Instant at) {
        return Tables.with(database, connection -> {
            keys.create(connection, place.account);
            SealingKey key = keys.of(connection, place.account).orElseThrow(NotFound::new);
            String sql = seen == 0
                    ? "insert into reflection (version, written_at, words, account, course, identifier)"
                            + " values (1, ?, ?, ?, ?, ?) on conflict do nothing"
                    : "update reflection set version = version + 1, written_at = ?, words = ?"
                            + " where account = ? and course = ? and identifier = ? and version = ?";
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                change.setObject(1, at.atOffset(ZoneOffset.UTC));
                change.setBytes(2, key.seal(words.getBytes(StandardCharsets.UTF_8), sealedAt(place)));
                set(change, 3, place);
                if (seen != 0) {
                    change.setLong(6, seen);
                }
                return change.executeUpdate() == 1;
            }
        });
    }

    /** Deletes the text that was seen; false when there is another by now. */
    boolean erase(Place place, long seen) {
        return Tables.with(database, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from reflection"
                    + " where account = ? and course = ? and identifier = ? and version = ?")) {
                set(delete, 1, place);
                delete.setLong(4, seen);
                return delete.executeUpdate() == 1;
            }
        });
    }

    /** Deletes all of an account. */
    void forget(long account) {
        Tables.with(database, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from reflection where account = ?")) {
                delete.setLong(1, account);
                return delete.executeUpdate();
            }
        });
    }

    private static void set(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setLong(first, place.account);
        statement.setLong(first + 1, place.course);
        statement.setString(first + 2, place.identifier);
    }

    private static String sealedAt(Place place) {
        return "reflection " + place.account + "/" + place.course + "/" + place.identifier;
    }
}
