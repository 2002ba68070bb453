package org.attune.tracking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where an activity of a registration goes on from: the same activity of the registration that the learner had before.
 *
 * @param epoch the one that brings it
 * @param seq of the last event that brought something; 0 before the first
 * @param from where it was
 * @param version of the state there that was read last; 0 before the first time
 */
record Origin(long epoch, long seq, Place from, long version) {

    static Optional<Origin> find(Connection database, long registration, String activity) throws SQLException {
        return Sql.one(
                database,
                "select epoch, seq, from_registration, from_attempt, from_version from activity_carried"
                        + " where registration = ? and activity = ?",
                row -> new Origin(
                        row.getLong("epoch"),
                        row.getLong("seq"),
                        new Place(row.getLong("from_registration"), activity, row.getInt("from_attempt")),
                        row.getLong("from_version")),
                registration,
                activity);
    }

    void add(Connection database, long registration) throws SQLException {
        Sql.run(
                database,
                "insert into activity_carried (registration, activity, epoch, seq, from_registration, from_attempt,"
                        + " from_version) values (?, ?, ?, ?, ?, ?, ?)",
                registration,
                from.activity(),
                epoch,
                seq,
                from.registration(),
                from.attempt(),
                version);
    }

    /** Remembers what was read. */
    void read(Connection database, long registration, long lastSeq, long readVersion) throws SQLException {
        Sql.run(
                database,
                "update activity_carried set seq = ?, from_version = ? where registration = ? and activity = ?",
                lastSeq,
                readVersion,
                registration,
                from.activity());
    }
}
