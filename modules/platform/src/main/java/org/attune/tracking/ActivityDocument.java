package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.scorm.runtime.SessionTime;

/**
 * All that is known of an activity attempt, merged from its events. The merge is pure and does not depend on the order in
 * which events come, as long as an epoch's begin comes before its other events. Never changes.
 *
 * @param rulesOf the epoch whose begin gave the rules; the highest counts
 * @param watched of a recording
 */
record ActivityDocument(
        Rules rules,
        long rulesOf,
        Elements elements,
        Objectives objectives,
        Records records,
        SortedMap<Long, Session> sessions,
        Intervals active,
        Watched watched,
        Branches branches) {

    /** What a branch holds: where the learner was, in the words of both versions. */
    static final List<String> PLACE = List.of("cmi.suspend_data", "cmi.location", "cmi.core.lesson_location");

    private static final Set<String> OF_A_SESSION =
            Set.of("cmi.session_time", "cmi.core.session_time", "cmi.exit", "cmi.core.exit", "adl.nav.request");

    ActivityDocument {
        sessions = Collections.unmodifiableSortedMap(new TreeMap<>(sessions));
    }

    /** An attempt of which only its first begin is known. */
    static ActivityDocument first(Beginning beginning, Instant at) {
        return new ActivityDocument(
                        beginning.rules(),
                        beginning.epoch(),
                        Elements.NONE,
                        Objectives.NONE,
                        Records.NONE,
                        new TreeMap<>(),
                        Intervals.NONE,
                        Watched.NOTHING,
                        Branches.NONE)
                .with(beginning, at);
    }

    ActivityDocument with(Beginning beginning, Instant at) {
        SortedMap<Long, Session> more = new TreeMap<>(sessions);
        more.putIfAbsent(beginning.epoch(), Session.begun(at, beginning.device()));
        Branches after = branches;
        for (Beginning.Read read : beginning.read()) {
            after = after.read(read);
        }
        boolean newer = beginning.epoch() >= rulesOf;
        return new ActivityDocument(
                        newer ? beginning.rules() : rules,
                        newer ? beginning.epoch() : rulesOf,
                        elements,
                        objectives,
                        records,
                        more,
                        active,
                        watched,
                        after)
                .set(beginning.position(), beginning.set());
    }

    /**
     * With what the event says, its refused elements taken out before.
     *
     * @param at when the server received it
     */
    ActivityDocument with(TrackedEvent event, Instant at) {
        Session session = Optional.ofNullable(sessions.get(event.epoch()))
                .orElseThrow(() -> new IllegalArgumentException("epoch " + event.epoch() + " never began here"));
        Session after = session.with(event, at);
        SortedMap<Long, Session> more = new TreeMap<>(sessions);
        more.put(event.epoch(), after);
        SortedMap<String, String> lasting = new TreeMap<>(event.set());
        lasting.keySet().removeAll(OF_A_SESSION);
        return new ActivityDocument(
                        rules,
                        rulesOf,
                        elements,
                        objectives.with(event.position(), event.objectives()),
                        records.with(event.position(), after.madeAt(event, at), event.records()),
                        more,
                        active.with(session.placed(event.active(), at)),
                        rules.length() == null ? watched : watched.with(session.played(event.played(), at)),
                        branches)
                .set(event.position(), lasting);
    }

    ActivityDocument erase(String collection, RecordKey key) {
        return new ActivityDocument(
                rules,
                rulesOf,
                elements,
                objectives,
                records.erase(collection, key),
                sessions,
                active,
                watched,
                branches);
    }

    private ActivityDocument set(Position by, Map<String, String> values) {
        Branches after = branches;
        for (String name : PLACE) {
            String value = values.get(name);
            Position holder = elements.setBy(name).orElse(null);
            if (value == null || holder == null || holder.epoch() == by.epoch()) {
                continue;
            }
            String old = elements.value(name);
            after = holder.compareTo(by) > 0 || old == null
                    ? after.lost(by, name, value)
                    : after.lost(holder, name, old);
        }
        return new ActivityDocument(
                rules, rulesOf, elements.with(by, values), objectives, records, sessions, active, watched, after);
    }

    /**
     * What a begin that gives this state has read of where the learner is: of the latest epoch as far as nothing of it is
     * missing, and who has the word.
     */
    List<Beginning.Read> read() {
        Set<Beginning.Read> read = new LinkedHashSet<>();
        for (String name : PLACE) {
            sessions.forEach((epoch, session) -> {
                if (epoch.equals(sessions.lastKey())) {
                    read.add(new Beginning.Read(name, new Position(epoch, session.arrivedUpTo())));
                }
            });
            elements.setBy(name).ifPresent(by -> read.add(new Beginning.Read(name, by)));
        }
        return List.copyOf(read);
    }

    /** Whether a SCO has ever told anything in this attempt, or in the one it was carried from. */
    boolean hasHistory() {
        return sessions.values().stream().anyMatch(each -> !each.arrived().isEmpty())
                || !elements.values().isEmpty();
    }

    /** The sum of the last session time of each session. */
    Duration totalTime() {
        return sessions.values().stream()
                .map(Session::time)
                .filter(Objects::nonNull)
                .map(said -> SessionTime.parse(rules.version(), said.value()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    Instant lastAt() {
        return sessions.values().stream()
                .map(Session::lastAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    JsonObject toJson() {
        JsonObjectBuilder all = Wire.JSON.createObjectBuilder();
        sessions.forEach((epoch, session) -> all.add(Long.toString(epoch), session.toJson()));
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("rules", rules.toJson())
                .add("rulesOf", rulesOf)
                .add("elements", elements.toJson())
                .add("objectives", objectives.toJson())
                .add("records", records.toJson())
                .add("sessions", all)
                .add("active", active.toJson())
                .add("branches", branches.toJson());
        if (!watched.isNothing()) {
            json.add("watched", watched.toJson());
        }
        return json.build();
    }

    static ActivityDocument of(JsonObject json) {
        SortedMap<Long, Session> sessions = new TreeMap<>();
        json.getJsonObject("sessions")
                .forEach((epoch, session) -> sessions.put(Long.valueOf(epoch), Session.of(session.asJsonObject())));
        return new ActivityDocument(
                Rules.of(json.getJsonObject("rules")),
                json.getJsonNumber("rulesOf").longValue(),
                Elements.of(json.getJsonObject("elements")),
                Objectives.of(json.getJsonObject("objectives")),
                Records.of(json.getJsonObject("records")),
                sessions,
                Intervals.of(json.getJsonArray("active")),
                json.containsKey("watched") ? Watched.of(json.getJsonObject("watched")) : Watched.NOTHING,
                Branches.of(json.getJsonObject("branches")));
    }
}
