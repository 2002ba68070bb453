package org.attune.tracking;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.attune.account.SealingKey;

/**
 * Brings where a learner is from one registration to another, in the caller's transaction and under the new one's lock. It
 * stands in the new one's log as an epoch of its own, so it is there again after a rebuild. What arrives in the old one
 * later, from a tab that was open or a device that was offline, is brought as later events of that epoch: as long as the
 * learner did nothing else here they go on from it, and else it is a branch, as from any other device.
 */
final class Carrier {
    private final Connection database;
    private final Documents documents;
    private final SealingKey key;
    private final long to;
    private final Instant at;
    private long epoch;

    /** @param to the new registration, locked */
    Carrier(Connection database, Documents documents, SealingKey key, Registrations.Row to, Instant at) {
        this.database = database;
        this.documents = documents;
        this.key = key;
        this.to = to.registration().id();
        this.epoch = to.epoch();
        this.at = at;
    }

    /**
     * Lets an activity go on from the first of some registrations in which it was begun and can be understood here, unless
     * it was begun here, or opened again where it was open last.
     */
    void carry(List<Long> from, ActivityDescription activity) throws SQLException {
        String name = activity.identifier();
        if (Documents.latestAttempt(database, to, name) > 0) {
            return;
        }
        for (long registration : from) {
            if (Reopened.isThere(database, registration, name)) {
                return;
            }
            Place old = new Place(registration, name, Documents.latestAttempt(database, registration, name));
            Optional<Documents.Kept> state = documents.find(database, key, old);
            if (state.isPresent()
                    && understands(activity, state.get().document().rules())) {
                begin(activity);
                new Origin(epoch, 0, old, 0).add(database, to);
                bring(name);
                return;
            }
        }
    }

    /** Where somebody was in one recording says nothing of another. */
    private static boolean understands(ActivityDescription activity, Rules old) {
        return !activity.isRecording()
                && old.length() == null
                && old.version().isScorm2004() == activity.version().isScorm2004();
    }

    private void begin(ActivityDescription activity) throws SQLException {
        epoch++;
        Beginning beginning = new Beginning(epoch, List.of(), Map.of(), Rules.of(activity), null);
        Place place = new Place(to, activity.identifier(), 1);
        log(new EventLog(database, to, key), beginning.position(), place, "begin", Wire.write(beginning.toJson()), at);
        Registrations.raise(database, to, epoch);
        documents.write(database, key, place, 0, ActivityDocument.first(beginning, at));
    }

    /** Brings what an activity's origin holds and was not brought yet. */
    void bring(String activity) throws SQLException {
        Optional<Origin> found = Origin.find(database, to, activity);
        if (found.isEmpty()) {
            return;
        }
        Origin origin = found.get();
        long before = origin.from().registration();
        // The older one comes from somewhere itself. Locks go from newer to older registrations, here and nowhere else.
        if (Origin.find(database, before, activity).isPresent()) {
            Registrations.Row row = Registrations.lock(database, before).orElseThrow();
            new Carrier(database, documents, key, row, at).bring(activity);
        }
        Optional<Documents.Kept> old = documents.find(database, key, origin.from());
        if (old.isPresent() && old.get().version() != origin.version()) {
            long last = bring(origin, old.get().document());
            origin.read(database, to, last, old.get().version());
        }
    }

    /** Brings what is new; the seq of the last event that did. */
    private long bring(Origin origin, ActivityDocument old) throws SQLException {
        EventLog log = new EventLog(database, to, key);
        Elements elements = Elements.NONE;
        Objectives objectives = Objectives.NONE;
        for (long seq = 1; seq <= origin.seq(); seq++) {
            Position position = new Position(origin.epoch(), seq);
            Optional<TrackedEvent> brought = log.find(position).flatMap(each -> EventJson.read(each.payload()));
            if (brought.isPresent()) {
                elements = elements.with(position, brought.get().set());
                objectives = objectives.with(position, brought.get().objectives());
            }
        }
        SortedMap<String, String> set = new Derived(old).elements().beyond(elements);
        JsonArrayBuilder changed = changed(old.objectives(), objectives);
        long next = free(log, origin);
        String payload = Wire.write(Wire.JSON
                .createObjectBuilder()
                .add("v", 1)
                .add("epoch", origin.epoch())
                .add("seq", next)
                .add("activity", origin.from().activity())
                .add("attempt", 1)
                .add("kind", "commit")
                .add("set", Texts.toJson(set))
                .add("objectives", changed)
                .build());
        TrackedEvent event =
                EventJson.read(payload.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        if (set.isEmpty() && event.objectives().isEmpty()) {
            return origin.seq();
        }
        Place place = new Place(to, origin.from().activity(), 1);
        Documents.Kept here = documents.find(database, key, place).orElseThrow();
        Instant made = old.lastAt().isBefore(at) ? old.lastAt() : at;
        log(log, event.position(), place, "commit", payload, made);
        documents.write(database, key, place, here.version(), here.document().with(event, made));
        return next;
    }

    /** The learner's own bearer can write any number of an epoch: one that is taken is passed over. */
    private static long free(EventLog log, Origin origin) throws SQLException {
        long seq = origin.seq() + 1;
        while (log.find(new Position(origin.epoch(), seq)).isPresent()) {
            seq++;
        }
        return seq;
    }

    private static JsonArrayBuilder changed(Objectives old, Objectives brought) {
        JsonArrayBuilder all = Wire.JSON.createArrayBuilder();
        old.inOrder().forEach(each -> {
            boolean isNew =
                    brought.inOrder().stream().noneMatch(known -> known.id().equals(each.id()));
            SortedMap<String, String> fields = each.elements().beyond(brought.elements(each.id()));
            if (isNew || !fields.isEmpty()) {
                JsonObjectBuilder json = Wire.JSON.createObjectBuilder().add("id", each.id());
                fields.forEach(json::add);
                all.add(json);
            }
        });
        return all;
    }

    private void log(EventLog log, Position position, Place place, String kind, String payload, Instant made)
            throws SQLException {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        log.add(new EventLog.Entry(position, place, kind, bytes, key.sign(bytes), false, List.of(), made));
    }
}
