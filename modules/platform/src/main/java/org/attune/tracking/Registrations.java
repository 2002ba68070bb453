package org.attune.tracking;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The registrations. The row of one is the lock of all that happens in it. */
final class Registrations {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LABEL_LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SELECT = "select id, label, account, resource, epoch from registration ";

    private Registrations() {}

    /** @param epoch of the latest begin; 0 before the first */
    record Row(Registration registration, long epoch) {}

    /** The registration of a learner with a resource; makes it when there is none. */
    static Registration register(Connection database, long account, long resource, Instant at) throws SQLException {
        Optional<Row> there = find(database, account, resource);
        if (there.isEmpty()) {
            Sql.run(
                    database,
                    "insert into registration (id, label, account, resource, epoch, created_at)"
                            + " values (nextval('registration_seq'), ?, ?, ?, 0, ?) on conflict do nothing",
                    label(),
                    account,
                    resource,
                    at);
            there = find(database, account, resource);
        }
        return there.orElseThrow().registration();
    }

    static Optional<Row> find(Connection database, long account, long resource) throws SQLException {
        return Sql.one(database, SELECT + "where account = ? and resource = ?", Registrations::row, account, resource);
    }

    static Optional<Row> find(Connection database, long id) throws SQLException {
        return Sql.one(database, SELECT + "where id = ?", Registrations::row, id);
    }

    static Optional<Row> find(Connection database, String label) throws SQLException {
        return Sql.one(database, SELECT + "where label = ?", Registrations::row, label);
    }

    /** The registration, held against every other writer until the transaction ends. */
    static Optional<Row> lock(Connection database, long id) throws SQLException {
        return Sql.one(database, SELECT + "where id = ? for update", Registrations::row, id);
    }

    static void raise(Connection database, long id, long epoch) throws SQLException {
        Sql.run(database, "update registration set epoch = ? where id = ?", epoch, id);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Registration(
                        row.getLong("id"), row.getString("label"), row.getLong("account"), row.getLong("resource")),
                row.getLong("epoch"));
    }

    /** An unguessable name of a content origin. */
    static String label() {
        StringBuilder label = new StringBuilder(LABEL_LENGTH);
        for (int i = 0; i < LABEL_LENGTH; i++) {
            label.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return label.toString();
    }
}
