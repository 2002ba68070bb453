package org.attune.tracking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.account.SealingKey;

/** Makes the projection of a registration again from its log, in the caller's transaction and under its lock. */
final class Rebuild {
    private final Connection database;
    private final Documents documents;
    private final SealingKey key;
    private final long registration;

    Rebuild(Connection database, Documents documents, SealingKey key, long registration) {
        this.database = database;
        this.documents = documents;
        this.key = key;
        this.registration = registration;
    }

    void run() throws SQLException {
        for (Map.Entry<Place, ActivityDocument> each : merged().entrySet()) {
            Optional<Documents.Kept> kept = documents.find(database, key, each.getKey());
            documents.write(
                    database,
                    key,
                    each.getKey(),
                    kept.map(Documents.Kept::version).orElse(0L),
                    each.getValue());
        }
    }

    Map<Place, ActivityDocument> merged() throws SQLException {
        Map<Place, ActivityDocument> merged = new LinkedHashMap<>();
        for (EventLog.Entry entry : new EventLog(database, registration, key).all()) {
            merged.compute(entry.place(), (place, document) -> document == null ? first(entry) : next(document, entry));
        }
        for (Erasures.Erased erased : Erasures.all(database, registration)) {
            merged.computeIfPresent(
                    erased.place(), (place, document) -> document.erase(erased.collection(), erased.key()));
        }
        return merged;
    }

    private static ActivityDocument first(EventLog.Entry entry) {
        return ActivityDocument.first(beginning(entry), entry.at());
    }

    private static ActivityDocument next(ActivityDocument document, EventLog.Entry entry) {
        if (entry.kind().equals("begin")) {
            return document.with(beginning(entry), entry.at());
        }
        TrackedEvent event = EventJson.read(entry.payload()).orElseThrow();
        return document.with(Admission.admitted(event, entry.remarks()), entry.at());
    }

    private static Beginning beginning(EventLog.Entry entry) {
        return Beginning.of(Wire.read(entry.payload()).orElseThrow());
    }
}
