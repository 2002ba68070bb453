package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.account.SealingKey;
import org.attune.document.DocumentType;
import org.attune.shared.NotFound;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;
import org.jspecify.annotations.Nullable;

/**
 * What people learnt elsewhere. Words and proofs are sealed with each one's own key; day and minutes are not, and tell
 * nothing alone.
 */
@ApplicationScoped
class Elsewheres {
    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    LearnerKeys keys;

    /** A person's, the latest first. */
    List<Elsewhere> of(long account) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select e.id, e.on_day, e.minutes, e.words,"
                    + " e.version, p.name, p.size from learning_elsewhere e"
                    + " left join learning_proof p on p.learning_elsewhere = e.id where e.account = ?"
                    + " order by e.on_day desc, e.id desc")) {
                select.setLong(1, account);
                try (ResultSet row = select.executeQuery()) {
                    List<Elsewhere> all = new ArrayList<>();
                    @Nullable SealingKey key = null;
                    while (row.next()) {
                        key = key == null ? key(connection, account) : key;
                        all.add(elsewhere(row, account, key));
                    }
                    return all;
                }
            }
        });
    }

    private static Elsewhere elsewhere(ResultSet row, long account, SealingKey key) throws SQLException {
        long id = row.getLong("id");
        String[] words = text(key.open(row.getBytes("words"), sealedAt(account, id, "words")))
                .split("\n", 3);
        byte @Nullable [] name = row.getBytes("name");
        return new Elsewhere(
                id,
                new ElsewhereWords(
                        words[0], words[1], row.getObject("on_day", LocalDate.class), row.getInt("minutes"), words[2]),
                row.getLong("version"),
                name == null
                        ? Optional.empty()
                        : Optional.of(new Elsewhere.Proof(
                                text(key.open(name, sealedAt(account, id, "name"))), row.getLong("size"))));
    }

    /** Keeps something new and gives its id. */
    long add(long account, ElsewhereWords words) {
        return Tables.with(database, connection -> {
            keys.create(connection, account);
            long id = nextId(connection);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into learning_elsewhere (on_day, minutes, words, account, id,"
                            + " version) values (?, ?, ?, ?, ?, 1)")) {
                set(insert, account, id, words, key(connection, account));
                insert.executeUpdate();
            }
            return id;
        });
    }

    private static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select nextval('learning_elsewhere_seq')");
                ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Changes what was seen.
     *
     * @return false when there is another version by now, or none
     */
    boolean change(long account, long id, long seen, ElsewhereWords words) {
        return Tables.with(database, connection -> {
            try (PreparedStatement update = connection.prepareStatement("update learning_elsewhere set on_day = ?,"
                    + " minutes = ?, words = ?, version = version + 1 where account = ? and id = ? and version = ?")) {
                set(update, account, id, words, key(connection, account));
                update.setLong(6, seen);
                return update.executeUpdate() == 1;
            }
        });
    }

    private static void set(PreparedStatement statement, long account, long id, ElsewhereWords words, SealingKey key)
            throws SQLException {
        String text = words.title() + "\n" + words.giver() + "\n" + words.note();
        statement.setObject(1, words.day());
        statement.setInt(2, words.minutes());
        statement.setBytes(3, key.seal(bytes(text), sealedAt(account, id, "words")));
        statement.setLong(4, account);
        statement.setLong(5, id);
    }

    /** Takes it away, with its proof. */
    void remove(long account, long id) {
        Tables.with(database, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from learning_elsewhere where account = ? and id = ?")) {
                delete.setLong(1, account);
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }

    /** Keeps the proof in the place of any before; the caller has seen that the entry is the person's. */
    void prove(long account, long id, ProofFile file) {
        Tables.with(database, connection -> {
            SealingKey key = key(connection, account);
            unprove(connection, account, id);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into learning_proof (learning_elsewhere, type, size, name, file) values (?, ?, ?, ?, ?)")) {
                insert.setLong(1, id);
                insert.setString(2, file.type().name());
                insert.setLong(3, file.bytes().length);
                insert.setBytes(4, key.seal(bytes(file.name()), sealedAt(account, id, "name")));
                insert.setBytes(5, key.seal(file.bytes(), sealedAt(account, id, "file")));
                return insert.executeUpdate();
            }
        });
    }

    /** Takes the proof away. */
    void unprove(long account, long id) {
        Tables.with(database, connection -> unprove(connection, account, id));
    }

    private static int unprove(Connection connection, long account, long id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from learning_proof where learning_elsewhere in"
                        + " (select id from learning_elsewhere where account = ? and id = ?)")) {
            delete.setLong(1, account);
            delete.setLong(2, id);
            return delete.executeUpdate();
        }
    }

    Optional<ProofFile> proof(long account, long id) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select p.type, p.name, p.file"
                    + " from learning_proof p join learning_elsewhere e on e.id = p.learning_elsewhere"
                    + " where e.account = ? and e.id = ?")) {
                select.setLong(1, account);
                select.setLong(2, id);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    SealingKey key = key(connection, account);
                    return Optional.of(new ProofFile(
                            text(key.open(row.getBytes("name"), sealedAt(account, id, "name"))),
                            DocumentType.valueOf(row.getString("type")),
                            key.open(row.getBytes("file"), sealedAt(account, id, "file"))));
                }
            }
        });
    }

    void forget(long account) {
        Tables.with(database, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from learning_elsewhere where account = ?")) {
                delete.setLong(1, account);
                return delete.executeUpdate();
            }
        });
    }

    private SealingKey key(Connection connection, long account) throws SQLException {
        return keys.of(connection, account).orElseThrow(NotFound::new);
    }

    private static String sealedAt(long account, long id, String what) {
        return "learning elsewhere " + account + "/" + id + "/" + what;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
