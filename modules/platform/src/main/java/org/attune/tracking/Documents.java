package org.attune.tracking;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/**
 * The projection: a sealed document for each activity attempt, with plain columns for what is queried. It keeps the
 * documents it last saw and reads one again only when the row's version is another. Versions are drawn at random: one
 * that a rolled-back transaction left in the cache can never meet another content.
 */
final class Documents {
    private static final int CACHED = 2_000;
    private static final int LONGEST_CACHED = 1 << 18;

    private final Map<Place, Kept> cache = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Kept> eldest) {
            return size() > CACHED;
        }
    };

    /** A document with the version of its row; 0 when it has none yet. */
    record Kept(long version, ActivityDocument document) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(long version, byte @Nullable [] sealed) {}

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
        if (row.isEmpty()) {
            return Optional.empty();
        }
        byte @Nullable [] sealed = row.get().sealed;
        if (sealed == null && cached != null) {
            return Optional.of(cached);
        }
        byte[] plain = key.open(Objects.requireNonNull(sealed), sealedAt(place));
        ActivityDocument document = ActivityDocument.of(Wire.read(plain).orElseThrow());
        return Optional.of(keep(place, row.get().version, document, plain.length));
    }

    /**
     * Writes a document in the place of the one with that version.
     *
     * @throws TryAgain when the row has another version by now
     */
    void write(Connection database, SealingKey key, Place place, long before, ActivityDocument document)
            throws SQLException {
        byte[] plain = Wire.write(document.toJson()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = key.seal(plain, sealedAt(place));
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
        return cache.get(place);
    }

    private synchronized Kept keep(Place place, long version, ActivityDocument document, int length) {
        Kept kept = new Kept(version, document);
        if (length <= LONGEST_CACHED) {
            cache.put(place, kept);
        } else {
            cache.remove(place);
        }
        return kept;
    }

    private static String sealedAt(Place place) {
        return "state " + place.registration() + "/" + place.attempt() + "/" + place.activity();
    }
}
