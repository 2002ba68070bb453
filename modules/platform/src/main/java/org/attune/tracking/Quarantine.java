package org.attune.tracking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/** What was not taken into the state, kept once for each different content. */
final class Quarantine {
    private final Connection database;
    private final long registration;
    private final SealingKey key;

    Quarantine(Connection database, long registration, SealingKey key) {
        this.database = database;
        this.registration = registration;
        this.key = key;
    }

    enum Reason {
        /** Not an event of the protocol, or of an epoch that never began. */
        MALFORMED,
        /** The key of another event. */
        CONFLICT,
        /** Some of its elements. */
        REFUSED
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(String hash, Reason reason, byte[] payload) {}

    void keep(Reason reason, byte[] payload, @Nullable Position position, Instant at) throws SQLException {
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(payload));
        Sql.run(
                database,
                "insert into tracking_quarantine (registration, hash, reason, epoch, seq, payload, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                registration,
                hash,
                reason.name(),
                Sql.orMissing(position == null ? null : position.epoch(), Sql.Missing.NUMBER),
                Sql.orMissing(position == null ? null : position.seq(), Sql.Missing.NUMBER),
                key.seal(payload, sealedAt(hash)),
                at);
    }

    List<Entry> all() throws SQLException {
        return Sql.all(
                database,
                "select hash, reason, payload from tracking_quarantine where registration = ? order by at, hash",
                row -> new Entry(
                        row.getString("hash"),
                        Reason.valueOf(row.getString("reason")),
                        key.open(row.getBytes("payload"), sealedAt(row.getString("hash")))),
                registration);
    }

    /** Puts other bytes in the place of an entry's, without the note that was deleted. */
    void blank(Entry entry, byte[] payload) throws SQLException {
        Sql.run(
                database,
                "update tracking_quarantine set payload = ? where registration = ? and hash = ? and reason = ?",
                key.seal(payload, sealedAt(entry.hash)),
                registration,
                entry.hash,
                entry.reason.name());
    }

    private String sealedAt(String hash) {
        return "quarantine " + registration + "/" + hash;
    }
}
