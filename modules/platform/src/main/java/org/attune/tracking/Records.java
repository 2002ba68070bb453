package org.attune.tracking;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Interactions and comments. Each record is taken whole from the highest position that set it. A record that was erased
 * leaves its key behind and never comes back.
 */
final class Records {
    static final Records NONE = new Records(new TreeMap<>(), new TreeMap<>());

    private final SortedMap<String, SortedMap<RecordKey, Kept>> collections;
    private final SortedMap<String, SortedSet<RecordKey>> erased;

    private Records(
            SortedMap<String, SortedMap<RecordKey, Kept>> collections, SortedMap<String, SortedSet<RecordKey>> erased) {
        this.collections = Collections.unmodifiableSortedMap(collections);
        this.erased = Collections.unmodifiableSortedMap(erased);
    }

    record Kept(Position by, Instant at, SortedMap<String, String> fields) {}

    Records with(Position by, Instant at, List<TrackedEvent.RecordChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        SortedMap<String, SortedMap<RecordKey, Kept>> merged = copy();
        for (TrackedEvent.RecordChange change : changes) {
            if (!isErased(change.collection(), change.key())) {
                merged.computeIfAbsent(change.collection(), any -> new TreeMap<>())
                        .merge(
                                change.key(),
                                new Kept(by, at, Texts.sorted(change.fields())),
                                (old, now) -> old.by.compareTo(now.by) > 0 ? old : now);
            }
        }
        return new Records(merged, erased);
    }

    Records erase(String collection, RecordKey key) {
        SortedMap<String, SortedMap<RecordKey, Kept>> rest = copy();
        SortedMap<RecordKey, Kept> records = rest.getOrDefault(collection, new TreeMap<>());
        records.remove(key);
        if (records.isEmpty()) {
            rest.remove(collection);
        }
        SortedMap<String, SortedSet<RecordKey>> gone = new TreeMap<>(erased);
        gone.merge(collection, new TreeSet<>(List.of(key)), (old, now) -> {
            now.addAll(old);
            return now;
        });
        return new Records(rest, gone);
    }

    boolean hasErasedNothing() {
        return erased.isEmpty();
    }

    boolean isErased(String collection, RecordKey key) {
        return erased.getOrDefault(collection, Collections.emptySortedSet()).contains(key);
    }

    /** In order: the place of a record in it is its index at the next begin. */
    SortedMap<RecordKey, Kept> of(String collection) {
        return collections.getOrDefault(collection, Collections.emptySortedMap());
    }

    SortedSet<String> names() {
        return new TreeSet<>(collections.keySet());
    }

    private SortedMap<String, SortedMap<RecordKey, Kept>> copy() {
        SortedMap<String, SortedMap<RecordKey, Kept>> copy = new TreeMap<>();
        collections.forEach((name, records) -> copy.put(name, new TreeMap<>(records)));
        return copy;
    }

    JsonObject toJson() {
        JsonObjectBuilder all = Wire.JSON.createObjectBuilder();
        collections.forEach((name, records) -> {
            JsonObjectBuilder json = Wire.JSON.createObjectBuilder();
            records.forEach((key, record) -> json.add(
                    key.toString(),
                    Wire.JSON
                            .createObjectBuilder()
                            .add("by", record.by.toJson())
                            .add("at", record.at.toString())
                            .add("fields", Texts.toJson(record.fields))));
            all.add(name, json);
        });
        JsonObjectBuilder gone = Wire.JSON.createObjectBuilder();
        erased.forEach((name, keys) -> {
            JsonArrayBuilder json = Wire.JSON.createArrayBuilder();
            keys.forEach(key -> json.add(key.toString()));
            gone.add(name, json);
        });
        return Wire.JSON
                .createObjectBuilder()
                .add("kept", all)
                .add("erased", gone)
                .build();
    }

    static Records of(JsonObject json) {
        SortedMap<String, SortedMap<RecordKey, Kept>> collections = new TreeMap<>();
        JsonObject kept = json.getJsonObject("kept");
        for (String name : kept.keySet()) {
            SortedMap<RecordKey, Kept> records = new TreeMap<>();
            JsonObject each = kept.getJsonObject(name);
            for (String key : each.keySet()) {
                JsonObject record = each.getJsonObject(key);
                records.put(
                        RecordKey.of(key),
                        new Kept(
                                Position.of(record.getJsonArray("by")),
                                Instant.parse(record.getString("at")),
                                Texts.of(record.getJsonObject("fields"))));
            }
            collections.put(name, records);
        }
        SortedMap<String, SortedSet<RecordKey>> erased = new TreeMap<>();
        JsonObject gone = json.getJsonObject("erased");
        for (String name : gone.keySet()) {
            SortedSet<RecordKey> keys = new TreeSet<>();
            gone.getJsonArray(name)
                    .getValuesAs(JsonString.class)
                    .forEach(key -> keys.add(RecordKey.of(key.getString())));
            erased.put(name, keys);
        }
        return new Records(collections, erased);
    }
}
