package org.attune.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A union of intervals on the server's clock, in milliseconds: what two tabs share counts once. */
final class Intervals {
    static final Intervals NONE = new Intervals(new TreeMap<>());

    private final NavigableMap<Long, Long> endByStart;

    private Intervals(NavigableMap<Long, Long> endByStart) {
        this.endByStart = Collections.unmodifiableNavigableMap(endByStart);
    }

    /** With the time from one moment to another; nothing when it ends before it starts. */
    Intervals with(Instant from, Instant to) {
        long start = from.toEpochMilli();
        long end = to.toEpochMilli();
        if (end <= start) {
            return this;
        }
        NavigableMap<Long, Long> union = new TreeMap<>(endByStart);
        Map.Entry<Long, Long> before = union.floorEntry(end);
        while (before != null && before.getValue() >= start) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            union.remove(before.getKey());
            before = union.floorEntry(end);
        }
        union.put(start, end);
        return new Intervals(union);
    }

    Duration total() {
        return Duration.ofMillis(endByStart.entrySet().stream()
                .mapToLong(each -> each.getValue() - each.getKey())
                .sum());
    }

    JsonArray toJson() {
        JsonArrayBuilder json = Wire.JSON.createArrayBuilder();
        endByStart.forEach((start, end) ->
                json.add(Wire.JSON.createArrayBuilder().add(start).add(end)));
        return json.build();
    }

    static Intervals of(JsonArray json) {
        NavigableMap<Long, Long> union = new TreeMap<>();
        for (JsonArray each : json.getValuesAs(JsonArray.class)) {
            union.put(each.getJsonNumber(0).longValue(), each.getJsonNumber(1).longValue());
        }
        return new Intervals(union);
    }
}
