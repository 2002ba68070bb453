package org.attune.tracking;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.attune.account.LearnerKeys;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/**
 * The projection: a sealed document for each activity attempt, with plain columns for what is queried. It keeps the
 * documents it last saw, as far as memory goes, and reads one again only when the row's version is another. Versions are drawn at random: one
 * that a rolled-back transaction left in the cache can never meet another content.
 */
final class Documents {
    private static final int LONGEST_CACHED = 1 << 18;
    /** A document takes some five times its length in memory. */
    private static final long MOST_CACHED = Runtime.getRuntime().maxMemory() / 48;

    private final Map<Place, Cached> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long lengths;

    private record Cached(Kept kept, int length) {}

    /** A document with the version of its row; 0 when it has none yet. */
    record Kept(long version, ActivityDocument document) {}

    /** What opens and seals a learner's states, and one of these. */
    record Opened(SealingKey key, Optional<Kept> kept) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(long version, byte @Nullable [] sealed) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Both(byte[] wrapped, @Nullable Read read) {}

    /**
     * The learner's key and the state that an event changes, by one question, since every event asks it. Nothing when there is
     * no key any more.
     *
     * @param event nothing when what was sent is none
     */
    Optional<Opened> open(
            Connection database, LearnerKeys keys, Registration registration, @Nullable TrackedEvent event)
            throws SQLException {
        if (event == null || !event.namesAnActivity()) {
            return keys.of(database, registration.account()).map(key -> new Opened(key, Optional.empty()));
        }
        Place place = event.place(registration.id());
        Kept cached = cached(place);
        Optional<Both> row = Sql.one(
                database,
                "select k.wrapped, s.version, case when s.version = ? then null else s.document end as document"
                        + " from learner_key k left join activity_state s"
                        + " on s.registration = ? and s.activity = ? and s.activity_attempt = ?"
                        + " where k.account = ? and k.wrapped is not null",
                Documents::both,
                cached == null ? 0 : cached.version,
                place.registration(),
                place.activity(),
                place.attempt(),
                registration.account());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        SealingKey key = keys.unwrap(registration.account(), row.get().wrapped);
        Read read = row.get().read;
        return Optional.of(
                new Opened(key, read == null ? Optional.empty() : Optional.of(kept(key, place, read, cached))));
    }

    private static Both both(ResultSet row) throws SQLException {
        Long version = Sql.number(row, "version");
        return new Both(row.getBytes("wrapped"), version == null ? null : new Read(version, row.getBytes("document")));
    }

    Optional<Kept> find(Connection database, SealingKey key, Place place) throws SQLException {
        Kept cached = cached(place);
        Optional<Read> row = Sql.one(
                database,
                "select version, case when version = ? then null else document end as document from activity_state"
                        + " where registration = ? and activity = ? and activity_attempt = ?",
                each -> new Read(each.getLong("version"), each.getBytes("document")),
                cached == null ? 0 : cached.version,
                place.registration(),
                place.activity(),
                place.attempt());
        return row.map(read -> kept(key, place, read, cached));
    }

    private Kept kept(SealingKey key, Place place, Read read, @Nullable Kept cached) {
        if (read.sealed == null && cached != null) {
            return cached;
        }
        byte[] plain = Deflated.json(key.open(Objects.requireNonNull(read.sealed), sealedAt(place)));
        ActivityDocument document = ActivityDocument.of(Wire.read(plain).orElseThrow());
        return keep(place, read.version, document, plain.length);
    }

    /**
     * Writes a document in the place of the one with that version.
     *
     * @throws TryAgain when the row has another version by now
     */
    void write(Connection database, SealingKey key, Place place, long before, ActivityDocument document)
            throws SQLException {
        byte[] plain = Wire.write(document.toJson()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = key.seal(Deflated.of(plain), sealedAt(place));
        Standing standing = Standing.of(document);
        long version = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        Object score = Sql.orMissing(standing.score(), Sql.Missing.DECIMAL);
        Object progress = Sql.orMissing(standing.progress(), Sql.Missing.DECIMAL);
        long learning = document.active().total().toMillis();
        int written = before != 0
                ? Sql.run(
                        database,
                        "update activity_state set version = ?, completion = ?, success = ?, score = ?, progress = ?,"
                                + " learning_ms = ?, last_at = ?, document = ?"
                                + " where registration = ? and activity = ? and activity_attempt = ? and version = ?",
                        version,
                        standing.completion().name(),
                        standing.success().name(),
                        score,
                        progress,
                        learning,
                        document.lastAt(),
                        sealed,
                        place.registration(),
                        place.activity(),
                        place.attempt(),
                        before)
                : Sql.run(
                        database,
                        "insert into activity_state (registration, activity, activity_attempt, version, completion, success,"
                                + " score, progress, learning_ms, last_at, document)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        place.registration(),
                        place.activity(),
                        place.attempt(),
                        version,
                        standing.completion().name(),
                        standing.success().name(),
                        score,
                        progress,
                        learning,
                        document.lastAt(),
                        sealed);
        if (written == 0) {
            throw new TryAgain("the state of " + place + " was written meanwhile");
        }
        keep(place, version, document, plain.length);
    }

    /** The number of the latest attempt at an activity; 0 when there was none. */
    static int latestAttempt(Connection database, long registration, String activity) throws SQLException {
        return Sql.one(
                        database,
                        "select max(activity_attempt) as latest from activity_state where registration = ? and activity = ?",
                        row -> row.getInt("latest"),
                        registration,
                        activity)
                .orElse(0);
    }

    static List<Place> places(Connection database, long registration) throws SQLException {
        return Sql.all(
                database,
                "select activity, activity_attempt from activity_state where registration = ?"
                        + " order by activity, activity_attempt",
                row -> new Place(registration, row.getString("activity"), row.getInt("activity_attempt")),
                registration);
    }

    private synchronized @Nullable Kept cached(Place place) {
        Cached cached = cache.get(place);
        return cached == null ? null : cached.kept;
    }

    private synchronized Kept keep(Place place, long version, ActivityDocument document, int length) {
        Kept kept = new Kept(version, document);
        Cached before = cache.remove(place);
        lengths -= before == null ? 0 : before.length;
        if (length <= LONGEST_CACHED) {
            cache.put(place, new Cached(kept, length));
            lengths += length;
        }
        Iterator<Cached> eldest = cache.values().iterator();
        while (lengths > MOST_CACHED && eldest.hasNext()) {
            lengths -= eldest.next().length;
            eldest.remove();
        }
        return kept;
    }

    private static String sealedAt(Place place) {
        return "state " + place.registration() + "/" + place.attempt() + "/" + place.activity();
    }
}
