package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Elements of which each has the value that the highest position set. A score's four parts are one: the highest position
 * that set any of them has them all. Never changes; {@link #with} gives another.
 */
final class Elements {
    static final Elements NONE = new Elements(new TreeMap<>());

    private final SortedMap<String, Written> groups;

    private Elements(SortedMap<String, Written> groups) {
        this.groups = Collections.unmodifiableSortedMap(groups);
    }

    /** Values that one event set together. */
    record Written(Position by, SortedMap<String, String> values) {}

    Elements with(Position by, Map<String, String> set) {
        if (set.isEmpty()) {
            return this;
        }
        Map<String, SortedMap<String, String>> changes = new HashMap<>();
        set.forEach((name, value) ->
                changes.computeIfAbsent(group(name), any -> new TreeMap<>()).put(name, value));
        SortedMap<String, Written> merged = new TreeMap<>(groups);
        changes.forEach((group, values) ->
                merged.merge(group, new Written(by, values), (old, now) -> old.by.compareTo(now.by) > 0 ? old : now));
        return new Elements(merged);
    }

    @Nullable
    String value(String name) {
        Written written = groups.get(group(name));
        return written == null ? null : written.values.get(name);
    }

    /** Who set an element that stands alone. */
    Optional<Position> setBy(String name) {
        return Optional.ofNullable(groups.get(name)).map(Written::by);
    }

    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        groups.values().forEach(written -> values.putAll(written.values));
        return values;
    }

    /** What is not the same in others; a group whole, as it was set. */
    SortedMap<String, String> beyond(Elements others) {
        SortedMap<String, String> values = new TreeMap<>();
        groups.forEach((group, written) -> {
            Written other = others.groups.get(group);
            if (other == null || !other.values.equals(written.values)) {
                values.putAll(written.values);
            }
        });
        return values;
    }

    /** {@code cmi.score.raw} belongs to {@code cmi.score}; every other element to itself. */
    private static String group(String name) {
        int score = name.indexOf("score.");
        return score == 0 || (score > 0 && name.charAt(score - 1) == '.') ? name.substring(0, score + 5) : name;
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Wire.JSON.createObjectBuilder();
        groups.forEach((group, written) -> json.add(
                group,
                Wire.JSON
                        .createObjectBuilder()
                        .add("by", written.by.toJson())
                        .add("values", Texts.toJson(written.values))));
        return json.build();
    }

    static Elements of(JsonObject json) {
        SortedMap<String, Written> groups = new TreeMap<>();
        for (String group : json.keySet()) {
            JsonObject written = json.getJsonObject(group);
            groups.put(
                    group,
                    new Written(Position.of(written.getJsonArray("by")), Texts.of(written.getJsonObject("values"))));
        }
        return new Elements(groups);
    }
}
