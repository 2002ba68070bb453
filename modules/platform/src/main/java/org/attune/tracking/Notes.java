package org.attune.tracking;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.account.SealingKey;
import org.attune.shared.NotFound;

/** The notes in one registration: comments that a learner wrote through the package's comment elements. */
final class Notes {
    private static final Set<String> COLLECTIONS = Set.of("cmi.comments_from_learner", "cmi.comments");

    private final Connection database;
    private final Documents documents;
    private final SealingKey key;
    private final long registration;

    Notes(Connection database, Documents documents, SealingKey key, long registration) {
        this.database = database;
        this.documents = documents;
        this.key = key;
        this.registration = registration;
    }

    List<Note> all() throws SQLException {
        List<Note> notes = new ArrayList<>();
        for (Place place : Documents.places(database, registration)) {
            documents
                    .find(database, key, place)
                    .ifPresent(kept -> COLLECTIONS.forEach(collection -> kept.document()
                            .records()
                            .of(collection)
                            .forEach((recordKey, record) -> notes.add(new Note(
                                    place.activity(),
                                    place.attempt(),
                                    collection,
                                    recordKey.toString(),
                                    record.fields().getOrDefault("comment", ""),
                                    record.at())))));
        }
        return notes;
    }

    /**
     * Blanks a note in projection, log and quarantine, and leaves a tombstone.
     *
     * @throws NotFound when there is no such note
     */
    void erase(Note note, Instant at) throws SQLException {
        Place place = new Place(registration, note.activity(), note.attempt());
        RecordKey recordKey = RecordKey.parse(note.key()).orElseThrow(NotFound::new);
        Optional<Documents.Kept> kept = documents.find(database, key, place);
        Records.Kept record = kept.isPresent() && COLLECTIONS.contains(note.collection())
                ? kept.get().document().records().of(note.collection()).get(recordKey)
                : null;
        if (kept.isEmpty() || record == null) {
            throw new NotFound();
        }
        Erasures.add(database, new Erasures.Erased(place, note.collection(), recordKey), at);
        ActivityDocument after = kept.get().document().erase(note.collection(), recordKey);
        documents.write(database, key, place, kept.get().version(), after);
        Erasure erasure = new Erasure(after.records());
        blankLog(place, erasure);
        blankQuarantine(erasure, record.fields().getOrDefault("comment", ""));
    }

    private void blankLog(Place place, Erasure erasure) throws SQLException {
        EventLog log = new EventLog(database, registration, key);
        for (EventLog.Entry entry : log.all()) {
            Optional<TrackedEvent> event = EventJson.read(entry.payload());
            byte[] blanked = erasure.blank(entry.payload());
            if (entry.place().equals(place) && event.isPresent() && blanked != entry.payload()) {
                log.blank(entry.position(), blanked, erasure.blank(event.get(), entry.remarks()));
            }
        }
    }

    /** What is no event cannot be told apart by keys: there the text itself is looked for. */
    private void blankQuarantine(Erasure erasure, String text) throws SQLException {
        Quarantine quarantine = new Quarantine(database, registration, key);
        for (Quarantine.Entry entry : quarantine.all()) {
            byte[] blanked = erasure.blank(entry.payload());
            String rest = new String(blanked, StandardCharsets.UTF_8);
            boolean stillThere = !text.isEmpty() && (rest.contains(text) || rest.contains(asWritten(text)));
            if (stillThere) {
                quarantine.blank(entry, new byte[0]);
            } else if (blanked != entry.payload()) {
                quarantine.blank(entry, blanked);
            }
        }
    }

    /** The text as it stands in JSON, without its quotes. */
    private static String asWritten(String text) {
        String written = Wire.write(Wire.JSON.createArrayBuilder().add(text).build());
        return written.substring(2, written.length() - 2);
    }
}
