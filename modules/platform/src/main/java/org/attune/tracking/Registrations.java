package org.attune.tracking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.shared.OriginLabel;

/** The registrations. The row of one is the lock of all that happens in it. */
final class Registrations {
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
                    OriginLabel.fresh(),
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

    static List<Long> ofAccount(Connection database, long account) throws SQLException {
        return Sql.all(
                database,
                "select id from registration where account = ? order by id",
                row -> row.getLong("id"),
                account);
    }

    /** The registration, held against every other writer until the transaction ends. */
    static Optional<Row> lock(Connection database, long id) throws SQLException {
        return Sql.one(database, SELECT + "where id = ? for update", Registrations::row, id);
    }

    static void raise(Connection database, long id, long epoch) throws SQLException {
        Sql.run(database, "update registration set epoch = ? where id = ?", epoch, id);
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Registration(
                        row.getLong("id"), row.getString("label"), row.getLong("account"), row.getLong("resource")),
                row.getLong("epoch"));
    }
}
