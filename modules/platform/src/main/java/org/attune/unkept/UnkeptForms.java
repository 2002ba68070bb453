package org.attune.unkept;

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

/** Unkept forms, sealed with each writer's key: the database holds when they were typed, and no word of them. */
@ApplicationScoped
class UnkeptForms {

    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    LearnerKeys keys;

    /** Keeps a form in the place of the one of that name. */
    void put(long account, UnkeptForm form) {
        Tables.with(database, connection -> {
            keys.create(connection, account);
            SealingKey key = keys.of(connection, account).orElseThrow(NotFound::new);
            byte[] sealed = key.seal(form.text().getBytes(StandardCharsets.UTF_8), sealedAt(account, form.name()));
            if (!write(
                    connection,
                    "update unkept_form set to_learn = ?, typed_at = ?, sealed = ? where account = ? and name = ?",
                    account,
                    form,
                    sealed)) {
                // Two tabs of one person at the same moment: the one that comes first stays.
                write(
                        connection,
                        "insert into unkept_form (to_learn, typed_at, sealed, account, name) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        account,
                        form,
                        sealed);
            }
            return form;
        });
    }

    private static boolean write(Connection connection, String sql, long account, UnkeptForm form, byte[] sealed)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setBoolean(1, form.toLearn());
            write.setObject(2, form.typedAt().atOffset(ZoneOffset.UTC));
            write.setBytes(3, sealed);
            write.setLong(4, account);
            write.setString(5, form.name());
            return write.executeUpdate() == 1;
        }
    }

    /** All of an account, the newest first; none when its key was destroyed. */
    List<UnkeptForm> all(long account) {
        return Tables.with(database, connection -> {
            Optional<SealingKey> key = keys.of(connection, account);
            if (key.isEmpty()) {
                return List.of();
            }
            try (PreparedStatement select = connection.prepareStatement("select name, to_learn, typed_at, sealed"
                    + " from unkept_form where account = ? order by typed_at desc, name")) {
                select.setLong(1, account);
                return forms(select, key.get(), account);
            }
        });
    }

    private static List<UnkeptForm> forms(PreparedStatement select, SealingKey key, long account) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<UnkeptForm> all = new ArrayList<>();
            while (row.next()) {
                String name = row.getString("name");
                byte[] text = key.open(row.getBytes("sealed"), sealedAt(account, name));
                all.add(new UnkeptForm(
                        name,
                        row.getBoolean("to_learn"),
                        row.getObject("typed_at", OffsetDateTime.class).toInstant(),
                        new String(text, StandardCharsets.UTF_8)));
            }
            return all;
        }
    }

    void remove(long account, String name) {
        Tables.with(database, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from unkept_form where account = ? and name = ?")) {
                delete.setLong(1, account);
                delete.setString(2, name);
                return delete.executeUpdate();
            }
        });
    }

    void removeAll(long account) {
        Tables.with(database, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from unkept_form where account = ?")) {
                delete.setLong(1, account);
                return delete.executeUpdate();
            }
        });
    }

    void forget(Instant before) {
        Tables.with(database, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from unkept_form where typed_at < ?")) {
                delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                return delete.executeUpdate();
            }
        });
    }

    private static String sealedAt(long account, String name) {
        return "unkept form " + account + "/" + name;
    }
}
