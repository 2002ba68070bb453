package org.attune.tracking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The tombstones of deleted notes, a part of the log. */
final class Erasures {
    private Erasures() {}

    record Erased(Place place, String collection, RecordKey key) {}

    static void add(Connection database, Erased erased, Instant at) throws SQLException {
        Sql.run(
                database,
                "insert into tracking_erasure"
                        + " (registration, activity, activity_attempt, collection, record_key, at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                erased.place.registration(),
                erased.place.activity(),
                erased.place.attempt(),
                erased.collection,
                erased.key.toString(),
                at);
    }

    static List<Erased> all(Connection database, long registration) throws SQLException {
        return Sql.all(
                database,
                "select activity, activity_attempt, collection, record_key from tracking_erasure where registration = ?",
                row -> new Erased(
                        new Place(registration, row.getString("activity"), row.getInt("activity_attempt")),
                        row.getString("collection"),
                        RecordKey.of(row.getString("record_key"))),
                registration);
    }
}
