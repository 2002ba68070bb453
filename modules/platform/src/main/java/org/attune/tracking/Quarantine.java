package org.attune.tracking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/**
 * What was not taken into the state, kept once for each different content, and of one registration no more than {@link
 * #MOST} entries or {@link #MOST_BYTES}. Beyond, what is no event or in conflict is in the browser's journal alone, and
 * refused elements are in their event in the log: docs/decisions/0160.
 */
final class Quarantine {
    static final int MOST = 200;
    static final long MOST_BYTES = 32 << 20;

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

    /** What became of an entry. */
    enum Outcome {
        KEPT,
        /** As it was already. */
        THERE,
        /** There is no more room for this registration. */
        FULL
    }

    Outcome keep(Reason reason, byte[] payload, @Nullable Position position, Instant at) throws SQLException {
        if (!hasRoomFor(payload.length)) {
            return Outcome.FULL;
        }
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(payload));
        int added = Sql.run(
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
        return added > 0 ? Outcome.KEPT : Outcome.THERE;
    }

    private boolean hasRoomFor(int length) throws SQLException {
        return Sql.one(
                        database,
                        "select count(*) as entries, coalesce(sum(octet_length(payload)), 0) as bytes"
                                + " from tracking_quarantine where registration = ?",
                        row -> row.getInt("entries") < MOST && row.getLong("bytes") + length <= MOST_BYTES,
                        registration)
                .orElse(true);
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
