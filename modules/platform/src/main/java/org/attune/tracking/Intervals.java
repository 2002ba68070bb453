package org.attune.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A union of spans, such as milliseconds of the server's clock: what two of them share counts once. Never changes. */
final class Intervals {
    static final Intervals NONE = new Intervals(new TreeMap<>());

    private final NavigableMap<Long, Long> endByStart;

    private Intervals(NavigableMap<Long, Long> endByStart) {
        this.endByStart = Collections.unmodifiableNavigableMap(endByStart);
    }

    /** From its start up to before its end; nothing when it ends before it starts. */
    record Span(long start, long end) {}

    Intervals with(List<Span> spans) {
        if (spans.isEmpty()) {
            return this;
        }
        NavigableMap<Long, Long> union = new TreeMap<>(endByStart);
        spans.forEach(each -> add(union, each.start, each.end));
        return new Intervals(union);
    }

    private static void add(NavigableMap<Long, Long> union, long from, long to) {
        if (to <= from) {
            return;
        }
        long start = from;
        long end = to;
        Map.Entry<Long, Long> before = union.floorEntry(end);
        while (before != null && before.getValue() >= start) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            union.remove(before.getKey());
            before = union.floorEntry(end);
        }
        union.put(start, end);
    }

    /** What lies within a span. */
    Intervals within(Span span) {
        NavigableMap<Long, Long> clipped = new TreeMap<>();
        endByStart.headMap(span.end, false).forEach((start, end) -> {
            if (end > span.start) {
                clipped.put(Math.max(start, span.start), Math.min(end, span.end));
            }
        });
        return new Intervals(clipped);
    }

    boolean isEmpty() {
        return endByStart.isEmpty();
    }

    /** Up to where nothing is missing from a number on; the number itself when it is missing. */
    long coveredFrom(long start) {
        Map.Entry<Long, Long> before = endByStart.floorEntry(start);
        return before == null ? start : Math.max(start, before.getValue());
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
