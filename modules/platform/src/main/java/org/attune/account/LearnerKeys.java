package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each learner's own key, wrapped by the server's. Once destroyed, nothing that was sealed with it can be read again, and
 * the learner gets no other.
 */
@ApplicationScoped
public class LearnerKeys {
    private final SealingKey wrapping;

    /** For the container's proxies only. */
    protected LearnerKeys() {
        this.wrapping = new SealingKey(new byte[SealingKey.BYTES]);
    }

    @Inject
    public LearnerKeys(ServerKey server) {
        this.wrapping = server.derive("wrapping learners' keys");
    }

    /** Makes the learner's key unless there is or was one. */
    public void create(Connection database, long account) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert into learner_key (account, wrapped) values (?, ?) on conflict do nothing")) {
            insert.setLong(1, account);
            insert.setBytes(2, wrapping.seal(SealingKey.random(), place(account)));
            insert.executeUpdate();
        }
    }

    /** The learner's key; nothing when there never was one, or it was destroyed. */
    public Optional<SealingKey> of(Connection database, long account) throws SQLException {
        try (PreparedStatement select =
                database.prepareStatement("select wrapped from learner_key where account = ?")) {
            select.setLong(1, account);
            try (ResultSet row = select.executeQuery()) {
                byte @Nullable [] wrapped = row.next() ? row.getBytes(1) : null;
                return wrapped == null ? Optional.empty() : Optional.of(unwrap(account, wrapped));
            }
        }
    }

    /** The learner's key, of the column {@code learner_key.wrapped}. */
    public SealingKey unwrap(long account, byte[] wrapped) {
        return new SealingKey(wrapping.open(wrapped, place(account)));
    }

    /** Ends the key. What was sealed with it is lost, and that is meant. */
    public void destroy(Connection database, long account) throws SQLException {
        create(database, account);
        try (PreparedStatement update =
                database.prepareStatement("update learner_key set wrapped = null where account = ?")) {
            update.setLong(1, account);
            update.executeUpdate();
        }
    }

    private static String place(long account) {
        return "learner key " + account;
    }
}
