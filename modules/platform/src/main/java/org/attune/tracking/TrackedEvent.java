package org.attune.tracking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the wrapper sent: elements changed, and time active and pieces played since its last event.
 *
 * @param since milliseconds from the begin answer on the browser's clock; absent when not said
 * @param terminates whether the SCO ended the session
 * @param active intervals on the same clock
 * @param played pieces of a recording, on its own clock and on the same
 * @param malformed what is no text, or has no name: refused as it stands
 */
record TrackedEvent(
        long epoch,
        long seq,
        String activity,
        int attempt,
        boolean terminates,
        @Nullable Long since,
        List<Active> active,
        List<Played> played,
        Map<String, String> set,
        List<ObjectiveChange> objectives,
        List<RecordChange> records,
        Set<String> malformed) {

    /** A wrapper of ours sends a few; above this the event's active time, or what it played, is refused, the rest is taken. */
    static final int MOST_INTERVALS = 10_000;

    TrackedEvent {
        active = List.copyOf(active);
        played = List.copyOf(played);
        set = Map.copyOf(set);
        objectives = List.copyOf(objectives);
        records = List.copyOf(records);
        malformed = Set.copyOf(malformed);
    }

    record Active(long from, long to) {}

    /** @param mediaFrom milliseconds of the recording, as {@code mediaTo}; {@code from} and {@code to} as of active time */
    record Played(long mediaFrom, long mediaTo, long from, long to) {}

    /** @param place its place in the event */
    record ObjectiveChange(int place, String id, Map<String, String> fields) {
        String path() {
            return "objectives[" + place + "]";
        }
    }

    /** @param place its place in the event */
    record RecordChange(int place, String collection, RecordKey key, Map<String, String> fields) {
        String path() {
            return "records[" + place + "]";
        }
    }

    boolean hasTooManyIntervals() {
        return active.size() > MOST_INTERVALS;
    }

    boolean hasTooManyPieces() {
        return played.size() > MOST_INTERVALS;
    }

    /** The activity attempt that it is of. */
    Place place(long registration) {
        return new Place(registration, activity, attempt);
    }

    /** PostgreSQL refuses some characters in a text; no activity's identifier has them. */
    boolean namesAnActivity() {
        return activity.chars().noneMatch(each -> each < ' ' || Character.isSurrogate((char) each));
    }

    Position position() {
        return new Position(epoch, seq);
    }

    /** The event without elements that were refused, by their names in a {@link Remark}. */
    TrackedEvent without(Set<String> refused) {
        if (refused.isEmpty()) {
            return this;
        }
        return new TrackedEvent(
                epoch,
                seq,
                activity,
                attempt,
                terminates,
                since,
                hasTooManyIntervals() ? List.of() : active,
                hasTooManyPieces() ? List.of() : played,
                rest(set, "", refused),
                objectives.stream()
                        .filter(each -> !refused.contains(each.path()))
                        .map(each ->
                                new ObjectiveChange(each.place, each.id, rest(each.fields, each.path() + ".", refused)))
                        .toList(),
                records.stream()
                        .filter(each -> !refused.contains(each.path()))
                        .map(each -> new RecordChange(
                                each.place, each.collection, each.key, rest(each.fields, each.path() + ".", refused)))
                        .toList(),
                malformed);
    }

    /** What it says of status and score, apart from how the session ends. */
    TrackedEvent goingOn() {
        return new TrackedEvent(
                epoch, seq, activity, attempt, false, since, active, played, set, objectives, records, malformed);
    }

    private static Map<String, String> rest(Map<String, String> values, String prefix, Set<String> refused) {
        return values.entrySet().stream()
                .filter(each -> !refused.contains(prefix + each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
