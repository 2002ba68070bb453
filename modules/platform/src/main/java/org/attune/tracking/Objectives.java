package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Objectives, merged by id, each element on its own. They come in the order in which they were first mentioned. */
final class Objectives {
    static final Objectives NONE = new Objectives(new TreeMap<>());

    private static final Comparator<Objective> FIRST =
            Comparator.comparing(Objective::first).thenComparingInt(Objective::place);

    private final SortedMap<String, Objective> byId;

    private Objectives(SortedMap<String, Objective> byId) {
        this.byId = Collections.unmodifiableSortedMap(byId);
    }

    /**
     * @param first the lowest position that mentioned it
     * @param place its place within that event
     */
    record Objective(String id, Position first, int place, Elements elements) {
        private Objective and(Objective other, Elements merged) {
            Objective earlier = FIRST.compare(this, other) <= 0 ? this : other;
            return new Objective(id, earlier.first, earlier.place, merged);
        }
    }

    Objectives with(Position by, List<TrackedEvent.ObjectiveChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        SortedMap<String, Objective> merged = new TreeMap<>(byId);
        for (TrackedEvent.ObjectiveChange change : changes) {
            Objective said = new Objective(change.id(), by, change.place(), Elements.NONE.with(by, change.fields()));
            merged.merge(change.id(), said, (old, now) -> old.and(now, old.elements.with(by, change.fields())));
        }
        return new Objectives(merged);
    }

    List<Objective> inOrder() {
        return byId.values().stream().sorted(FIRST).toList();
    }

    /** What is known of an objective; nothing of one that was never mentioned. */
    Elements elements(String id) {
        Objective objective = byId.get(id);
        return objective == null ? Elements.NONE : objective.elements();
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Wire.JSON.createObjectBuilder();
        byId.forEach((id, objective) -> json.add(
                id,
                Wire.JSON
                        .createObjectBuilder()
                        .add("first", objective.first.toJson())
                        .add("place", objective.place)
                        .add("elements", objective.elements.toJson())));
        return json.build();
    }

    static Objectives of(JsonObject json) {
        SortedMap<String, Objective> byId = new TreeMap<>();
        for (Map.Entry<String, JsonValue> entry : json.entrySet()) {
            JsonObject objective = entry.getValue().asJsonObject();
            byId.put(
                    entry.getKey(),
                    new Objective(
                            entry.getKey(),
                            Position.of(objective.getJsonArray("first")),
                            objective.getInt("place"),
                            Elements.of(objective.getJsonObject("elements"))));
        }
        return new Objectives(byId);
    }
}
