package org.attune.tracking;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/** Takes one event into the log and the projection, in the caller's transaction and under the registration's lock. */
final class Recorder {
    private final Connection database;
    private final Documents documents;
    private final Consumer<ActivityProgressed> progressed;
    private final KeptAside keptAside;
    private final SealingKey key;
    private final Registrations.Row row;
    private final Instant at;
    private final EventLog log;
    private final Quarantine quarantine;

    /** @param row the registration, locked */
    Recorder(
            Connection database,
            Documents documents,
            Consumer<ActivityProgressed> progressed,
            KeptAside keptAside,
            SealingKey key,
            Registrations.Row row,
            Instant at) {
        this.database = database;
        this.documents = documents;
        this.progressed = progressed;
        this.keptAside = keptAside;
        this.key = key;
        this.row = row;
        this.at = at;
        this.log = new EventLog(database, row.registration().id(), key);
        this.quarantine = new Quarantine(database, row.registration().id(), key);
    }

    /**
     * @param read what the bytes say, if it is an event
     * @param kept the state that it changes, read under the lock
     */
    TrackAnswer record(byte[] bytes, Optional<TrackedEvent> read, Optional<Documents.Kept> kept) throws SQLException {
        if (read.isEmpty()) {
            keepAside(Quarantine.Reason.MALFORMED, bytes, null);
            return Rejection.MALFORMED;
        }
        TrackedEvent event = read.get();
        if (kept.isEmpty() || !kept.get().document().sessions().containsKey(event.epoch())) {
            return withoutPlace(bytes, event.position());
        }
        return record(bytes, event, event.place(row.registration().id()), kept.get());
    }

    private TrackAnswer record(byte[] bytes, TrackedEvent event, Place place, Documents.Kept kept) throws SQLException {
        ActivityDocument before = kept.document();
        Erasure erasure = new Erasure(before.records());
        List<Remark> remarks = Admission.check(event, before.rules());
        EventLog.Entry entry = new EventLog.Entry(
                event.position(),
                place,
                event.terminates() ? "terminate" : "commit",
                erasure.blank(bytes),
                key.sign(bytes),
                isOpenElsewhere(event, place, before),
                erasure.blank(event, remarks),
                at);
        if (!log.add(entry)) {
            return again(event.position(), bytes, erasure);
        }
        if (remarks.stream().anyMatch(Remark::refuses)) {
            keepAside(Quarantine.Reason.REFUSED, entry.payload(), event.position());
        }
        TrackedEvent admitted = Admission.admitted(event, remarks);
        ActivityDocument after = before.with(admitted, at);
        documents.write(database, key, place, kept.version(), after);
        tell(admitted, after, place);
        return answer(entry);
    }

    private void keepAside(Quarantine.Reason reason, byte[] payload, @Nullable Position position) throws SQLException {
        Quarantine.Outcome outcome = quarantine.keep(reason, payload, position, at);
        if (outcome != Quarantine.Outcome.THERE) {
            keptAside.tell(row.registration().id(), reason, outcome, at);
        }
    }

    /** Of an epoch that never began there; a key that is taken is a conflict even so. */
    private Rejection withoutPlace(byte[] bytes, Position position) throws SQLException {
        boolean taken = log.find(position).isPresent();
        keepAside(taken ? Quarantine.Reason.CONFLICT : Quarantine.Reason.MALFORMED, bytes, position);
        return taken ? Rejection.CONFLICT : Rejection.MALFORMED;
    }

    /** Whether the same activity was begun since; another lesson of the course disturbs nobody. */
    private boolean isOpenElsewhere(TrackedEvent event, Place place, ActivityDocument document) throws SQLException {
        return event.epoch() < row.epoch()
                && (document.sessions().lastKey() > event.epoch()
                        || Documents.latestAttempt(database, place.registration(), place.activity()) > place.attempt());
    }

    /** The same key once more: a replay, or another event that took its number. */
    private TrackAnswer again(Position position, byte[] bytes, Erasure erasure) throws SQLException {
        EventLog.Entry stored = log.find(position).orElseThrow();
        if (MessageDigest.isEqual(stored.hash(), key.sign(bytes))) {
            return answer(stored);
        }
        keepAside(Quarantine.Reason.CONFLICT, erasure.blank(bytes), position);
        return Rejection.CONFLICT;
    }

    private void tell(TrackedEvent event, ActivityDocument after, Place place) {
        Standing standing = Standing.of(after).orHigher(Standing.said(event, after, at));
        if (standing.saysSomething()) {
            progressed.accept(new ActivityProgressed(
                    row.registration().id(),
                    row.registration().account(),
                    row.registration().resource(),
                    place.activity(),
                    place.attempt(),
                    standing.completion(),
                    standing.success(),
                    standing.score(),
                    standing.progress(),
                    at));
        }
    }

    private static Acknowledgement answer(EventLog.Entry entry) {
        return new Acknowledgement(
                entry.position().epoch(), entry.position().seq(), entry.superseded(), entry.remarks());
    }
}
