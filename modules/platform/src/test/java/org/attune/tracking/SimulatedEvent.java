package org.attune.tracking;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a simulated tab says at once, in plain words.
 *
 * @param objectives what it says of each, by id, in the order in which it says it
 * @param notes whole records, by key
 * @param active milliseconds since the begin, from and to; nothing when both are the same
 * @param refused elements that the data model does not allow, by name
 */
record SimulatedEvent(
        Position position,
        String activity,
        int attempt,
        boolean terminates,
        Map<String, String> set,
        Map<String, Map<String, String>> objectives,
        Map<String, String> notes,
        long from,
        long to,
        Map<String, String> refused) {

    private static final List<String> PARTS = List.of("raw", "min", "max", "scaled");

    /** @param sinceBegin milliseconds, by the browser's clock */
    static SimulatedEvent drawn(
            Random random, Position position, String activity, int attempt, List<String> notesThere, long sinceBegin) {
        Map<String, String> set = new TreeMap<>();
        draw(random, set, "cmi.suspend_data", "data " + position + " " + random.nextInt(3));
        draw(random, set, "cmi.location", Integer.toString(random.nextInt(4)));
        draw(random, set, "cmi.completion_status", random.nextBoolean() ? "completed" : "incomplete");
        draw(random, set, "cmi.success_status", random.nextBoolean() ? "passed" : "failed");
        draw(random, set, "cmi.session_time", "PT" + random.nextInt(5_000) + "S");
        draw(random, set, "cmi.exit", random.nextBoolean() ? "suspend" : "normal");
        score(random, set, "cmi.score.");
        Map<String, Map<String, String>> objectives = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Map<String, String> fields = new TreeMap<>();
            draw(random, fields, "success_status", random.nextBoolean() ? "passed" : "failed");
            draw(random, fields, "description", "d" + random.nextInt(10));
            score(random, fields, "score.");
            objectives.put("o" + random.nextInt(4), fields);
        }
        Map<String, String> notes = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            List<String> keys = new ArrayList<>(notesThere);
            Collections.shuffle(keys, random);
            String fresh = position.epoch() + "." + random.nextInt(4);
            notes.put(keys.isEmpty() || random.nextBoolean() ? fresh : keys.get(0), "note of " + position);
        }
        Map<String, String> refused = random.nextInt(6) == 0 ? Map.of("cmi.progress_measure", "much") : Map.of();
        long from = Math.max(0, sinceBegin - random.nextInt(120_000));
        boolean terminates = random.nextInt(8) == 0;
        return new SimulatedEvent(
                position, activity, attempt, terminates, set, objectives, notes, from, sinceBegin, refused);
    }

    private static void draw(Random random, Map<String, String> values, String name, String value) {
        if (random.nextInt(3) == 0) {
            values.put(name, value);
        }
    }

    private static void score(Random random, Map<String, String> values, String group) {
        if (random.nextInt(3) == 0) {
            PARTS.stream()
                    .filter(part -> random.nextBoolean())
                    .forEach(part -> values.put(group + part, "0." + (1 + random.nextInt(9))));
        }
    }

    /** As the wrapper writes it. */
    byte[] bytes() {
        JsonObjectBuilder all = Wire.JSON.createObjectBuilder();
        set.forEach(all::add);
        refused.forEach(all::add);
        JsonArrayBuilder changed = Wire.JSON.createArrayBuilder();
        objectives.forEach((id, fields) -> {
            JsonObjectBuilder objective = Wire.JSON.createObjectBuilder().add("id", id);
            fields.forEach(objective::add);
            changed.add(objective);
        });
        JsonArrayBuilder records = Wire.JSON.createArrayBuilder();
        notes.forEach((key, text) -> records.add(Wire.JSON
                .createObjectBuilder()
                .add("collection", "cmi.comments_from_learner")
                .add("key", key)
                .add("fields", Wire.JSON.createObjectBuilder().add("comment", text))));
        return Wire.write(Wire.JSON
                        .createObjectBuilder()
                        .add("v", 1)
                        .add("epoch", position.epoch())
                        .add("seq", position.seq())
                        .add("activity", activity)
                        .add("attempt", attempt)
                        .add("kind", terminates ? "terminate" : "commit")
                        .add("since", to)
                        .add(
                                "active",
                                Wire.JSON
                                        .createArrayBuilder()
                                        .add(Wire.JSON
                                                .createArrayBuilder()
                                                .add(from)
                                                .add(to)))
                        .add("set", all)
                        .add("objectives", changed)
                        .add("records", records)
                        .build())
                .getBytes(StandardCharsets.UTF_8);
    }
}
