package org.attune.tracking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/** The log of one registration: what was received, sealed, in the order of its keys. Only a deleted note changes it. */
final class EventLog {
    private static final String COLUMNS =
            "epoch, seq, activity, activity_attempt, kind, payload, hash, superseded, remarks, at";

    private final Connection database;
    private final long registration;
    private final SealingKey key;

    EventLog(Connection database, long registration, SealingKey key) {
        this.database = database;
        this.registration = registration;
        this.key = key;
    }

    /**
     * @param kind begin, commit or terminate
     * @param payload as it was received, but for notes that were deleted
     * @param hash of the bytes as they were received
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(
            Position position,
            Place place,
            String kind,
            byte[] payload,
            byte[] hash,
            boolean superseded,
            List<Remark> remarks,
            Instant at) {}

    /** Adds an event; false when there is one with this key. */
    boolean add(Entry entry) throws SQLException {
        return Sql.run(
                        database,
                        "insert into tracking_event (registration, " + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        registration,
                        entry.position.epoch(),
                        entry.position.seq(),
                        entry.place.activity(),
                        entry.place.attempt(),
                        entry.kind,
                        key.seal(entry.payload, sealedAt("event", entry.position)),
                        entry.hash,
                        entry.superseded,
                        sealedRemarks(entry.position, entry.remarks),
                        entry.at)
                > 0;
    }

    Optional<Entry> find(Position position) throws SQLException {
        return Sql.one(
                database,
                "select " + COLUMNS + " from tracking_event where registration = ? and epoch = ? and seq = ?",
                this::entry,
                registration,
                position.epoch(),
                position.seq());
    }

    /** All of it; an epoch's begin comes before its other events. */
    List<Entry> all() throws SQLException {
        return Sql.all(
                database,
                "select " + COLUMNS + " from tracking_event where registration = ? order by epoch, seq",
                this::entry,
                registration);
    }

    /** Writes an event again, without the note that was deleted from it. */
    void blank(Position position, byte[] payload, List<Remark> remarks) throws SQLException {
        Sql.run(
                database,
                "update tracking_event set payload = ?, remarks = ? where registration = ? and epoch = ? and seq = ?",
                key.seal(payload, sealedAt("event", position)),
                sealedRemarks(position, remarks),
                registration,
                position.epoch(),
                position.seq());
    }

    private Object sealedRemarks(Position position, List<Remark> remarks) {
        byte @Nullable [] written = Remarks.write(remarks);
        return written == null ? Sql.Missing.BYTES : key.seal(written, sealedAt("remarks", position));
    }

    private Entry entry(ResultSet row) throws SQLException {
        Position position = new Position(row.getLong("epoch"), row.getLong("seq"));
        byte @Nullable [] remarks = row.getBytes("remarks");
        return new Entry(
                position,
                new Place(registration, row.getString("activity"), row.getInt("activity_attempt")),
                row.getString("kind"),
                key.open(row.getBytes("payload"), sealedAt("event", position)),
                row.getBytes("hash"),
                row.getBoolean("superseded"),
                remarks == null ? List.of() : Remarks.read(key.open(remarks, sealedAt("remarks", position))),
                Sql.instant(row, "at"));
    }

    private String sealedAt(String what, Position position) {
        return what + " " + registration + "/" + position.epoch() + "/" + position.seq();
    }
}
