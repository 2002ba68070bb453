package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What older epochs wrote to suspend_data and location, that lost against a newer epoch, and that no begin had read: kept
 * until the learner chooses or declines it.
 */
final class Branches {
    static final Branches NONE = new Branches(new TreeMap<>(), new TreeMap<>());

    private final SortedMap<Long, SortedMap<String, Lost>> byEpoch;
    /** For each epoch and element the seq up to which a begin has read it, or the learner decided. */
    private final SortedMap<Long, SortedMap<String, Long>> readTo;

    private Branches(
            SortedMap<Long, SortedMap<String, Lost>> byEpoch, SortedMap<Long, SortedMap<String, Long>> readTo) {
        this.byEpoch = Collections.unmodifiableSortedMap(byEpoch);
        this.readTo = Collections.unmodifiableSortedMap(readTo);
    }

    record Lost(long seq, String value) {}

    /** A branch as it may be offered: its id says its epoch and how far it goes. */
    record Branch(Position upTo, SortedMap<String, Lost> values) {
        /** What a begin has read that chooses or declines it. */
        List<Beginning.Read> read() {
            return values.entrySet().stream()
                    .map(each -> new Beginning.Read(each.getKey(), new Position(upTo.epoch(), each.getValue().seq)))
                    .toList();
        }

        /** Whether any of it differs from how things stand: who did the same in two tabs is asked nothing. */
        boolean leadsElsewhere(Elements elements) {
            return values.entrySet().stream()
                    .anyMatch(each -> !each.getValue().value.equals(elements.value(each.getKey())));
        }

        String id() {
            return "b" + upTo.epoch() + "." + upTo.seq();
        }
    }

    Branches lost(Position by, String name, String value) {
        if (by.seq() <= readTo(by.epoch()).getOrDefault(name, -1L)) {
            return this;
        }
        SortedMap<Long, SortedMap<String, Lost>> more = new TreeMap<>(byEpoch);
        SortedMap<String, Lost> values = new TreeMap<>(more.getOrDefault(by.epoch(), Collections.emptySortedMap()));
        values.merge(name, new Lost(by.seq(), value), (old, now) -> old.seq > now.seq ? old : now);
        more.put(by.epoch(), values);
        return new Branches(more, readTo);
    }

    Branches read(Beginning.Read point) {
        long epoch = point.upTo().epoch();
        SortedMap<String, Long> read = new TreeMap<>(readTo(epoch));
        long limit = read.merge(point.element(), point.upTo().seq(), Math::max);
        SortedMap<Long, SortedMap<String, Long>> further = new TreeMap<>(readTo);
        further.put(epoch, read);
        SortedMap<String, Lost> values = new TreeMap<>(byEpoch.getOrDefault(epoch, Collections.emptySortedMap()));
        values.entrySet().removeIf(each -> each.getKey().equals(point.element()) && each.getValue().seq <= limit);
        SortedMap<Long, SortedMap<String, Lost>> rest = new TreeMap<>(byEpoch);
        if (values.isEmpty()) {
            rest.remove(epoch);
        } else {
            rest.put(epoch, values);
        }
        return new Branches(rest, further);
    }

    private SortedMap<String, Long> readTo(long epoch) {
        return readTo.getOrDefault(epoch, Collections.emptySortedMap());
    }

    /** Those to offer, by epoch. */
    SortedMap<Long, Branch> offered() {
        SortedMap<Long, Branch> offered = new TreeMap<>();
        byEpoch.forEach((epoch, values) -> {
            long upTo = values.values().stream().mapToLong(Lost::seq).max().orElse(0);
            offered.put(epoch, new Branch(new Position(epoch, upTo), values));
        });
        return offered;
    }

    Optional<Branch> offered(String id) {
        return offered().values().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    JsonObject toJson() {
        JsonObjectBuilder lost = Wire.JSON.createObjectBuilder();
        byEpoch.forEach((epoch, values) -> {
            JsonObjectBuilder each = Wire.JSON.createObjectBuilder();
            values.forEach((name, value) -> each.add(
                    name, Wire.JSON.createObjectBuilder().add("seq", value.seq).add("value", value.value)));
            lost.add(Long.toString(epoch), each);
        });
        JsonObjectBuilder read = Wire.JSON.createObjectBuilder();
        readTo.forEach((epoch, limits) -> {
            JsonObjectBuilder each = Wire.JSON.createObjectBuilder();
            limits.forEach(each::add);
            read.add(Long.toString(epoch), each);
        });
        return Wire.JSON
                .createObjectBuilder()
                .add("lost", lost)
                .add("read", read)
                .build();
    }

    static Branches of(JsonObject json) {
        SortedMap<Long, SortedMap<String, Lost>> byEpoch = new TreeMap<>();
        json.getJsonObject("lost").forEach((epoch, values) -> {
            SortedMap<String, Lost> each = new TreeMap<>();
            values.asJsonObject().forEach((name, lost) -> {
                JsonObject value = lost.asJsonObject();
                each.put(name, new Lost(value.getJsonNumber("seq").longValue(), value.getString("value")));
            });
            byEpoch.put(Long.valueOf(epoch), each);
        });
        SortedMap<Long, SortedMap<String, Long>> readTo = new TreeMap<>();
        json.getJsonObject("read").forEach((epoch, limits) -> {
            SortedMap<String, Long> each = new TreeMap<>();
            JsonObject read = limits.asJsonObject();
            read.keySet()
                    .forEach(name -> each.put(name, read.getJsonNumber(name).longValue()));
            readTo.put(Long.valueOf(epoch), each);
        });
        return new Branches(byEpoch, readTo);
    }
}
