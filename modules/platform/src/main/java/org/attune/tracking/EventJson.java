package org.attune.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an event as the wrapper wrote it. The frame must be whole; a fault inside is noted and the rest goes on. */
final class EventJson {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final int LONGEST_NAME = 1_000;

    private final JsonObject json;
    private final Set<String> malformed = new TreeSet<>();

    private EventJson(JsonObject json) {
        this.json = json;
    }

    /** The event in the bytes, or nothing when they hold none. */
    static Optional<TrackedEvent> read(byte[] bytes) {
        return Wire.read(bytes).flatMap(json -> new EventJson(json).event());
    }

    private Optional<TrackedEvent> event() {
        Long epoch = whole(json.get("epoch"));
        Long seq = whole(json.get("seq"));
        Long attempt = whole(json.get("attempt"));
        String activity = text(json.get("activity"));
        String kind = text(json.get("kind"));
        Long version = whole(json.get("v"));
        if (version == null || version != 1 || epoch == null || epoch < 1 || seq == null || seq < 1) {
            return Optional.empty();
        }
        if (attempt == null
                || attempt < 1
                || attempt > Integer.MAX_VALUE
                || !("commit".equals(kind) || "terminate".equals(kind))) {
            return Optional.empty();
        }
        if (activity == null || activity.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return Optional.of(new TrackedEvent(
                epoch,
                seq,
                activity,
                attempt.intValue(),
                "terminate".equals(kind),
                since(),
                active(),
                played(),
                texts(json.get("set"), "", "set"),
                objectives(),
                records(),
                malformed));
    }

    private @Nullable Long since() {
        Long since = whole(json.get("since"));
        if (since == null && json.containsKey("since")) {
            malformed.add("since");
        }
        return since;
    }

    private List<TrackedEvent.Active> active() {
        return numbers("active", 2).stream()
                .map(each -> new TrackedEvent.Active(each[0], each[1]))
                .toList();
    }

    private List<TrackedEvent.Played> played() {
        return numbers("played", 4).stream()
                .map(each -> new TrackedEvent.Played(each[0], each[1], each[2], each[3]))
                .toList();
    }

    /** The groups of so many whole numbers each; what is none is noted. */
    private List<long[]> numbers(String name, int each) {
        List<long[]> groups = new ArrayList<>();
        for (JsonValue value : list(name)) {
            long[] group = group(value, each);
            if (group == null) {
                malformed.add(name);
            } else {
                groups.add(group);
            }
        }
        return groups;
    }

    private static long @Nullable [] group(JsonValue value, int size) {
        if (!(value instanceof JsonArray array) || array.size() != size) {
            return null;
        }
        long[] group = new long[size];
        for (int i = 0; i < size; i++) {
            Long number = whole(array.get(i));
            if (number == null) {
                return null;
            }
            group[i] = number;
        }
        return group;
    }

    private List<TrackedEvent.ObjectiveChange> objectives() {
        List<TrackedEvent.ObjectiveChange> changes = new ArrayList<>();
        List<JsonValue> all = list("objectives");
        for (int place = 0; place < all.size(); place++) {
            String path = "objectives[" + place + "]";
            Map<String, String> fields = texts(all.get(place), path + ".", path);
            String id = fields.remove("id");
            if (id == null && !malformed.contains(path)) {
                malformed.add(path);
            }
            if (id != null) {
                changes.add(new TrackedEvent.ObjectiveChange(place, id, fields));
            }
        }
        return changes;
    }

    private List<TrackedEvent.RecordChange> records() {
        List<TrackedEvent.RecordChange> changes = new ArrayList<>();
        List<JsonValue> all = list("records");
        for (int place = 0; place < all.size(); place++) {
            String path = "records[" + place + "]";
            JsonObject record = all.get(place) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
            String collection = text(record.get("collection"));
            String written = text(record.get("key"));
            RecordKey key = written == null ? null : RecordKey.parse(written).orElse(null);
            if (collection == null || key == null || !(record.get("fields") instanceof JsonObject fields)) {
                malformed.add(path);
            } else {
                changes.add(new TrackedEvent.RecordChange(place, collection, key, texts(fields, path + ".", path)));
            }
        }
        return changes;
    }

    private List<JsonValue> list(String name) {
        JsonValue value = json.get(name);
        if (value instanceof JsonArray array) {
            return array;
        }
        if (value != null) {
            malformed.add(name);
        }
        return List.of();
    }

    private Map<String, String> texts(@Nullable JsonValue value, String prefix, String path) {
        Map<String, String> texts = new HashMap<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, each) -> {
                if (each instanceof JsonString text) {
                    texts.put(name, text.getString());
                } else {
                    malformed.add(prefix + name);
                }
            });
        } else if (value != null) {
            malformed.add(path);
        }
        return texts;
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        return value instanceof JsonString text ? text.getString() : null;
    }

    private static @Nullable Long whole(@Nullable JsonValue value) {
        if (value == null || value.getValueType() != JsonValue.ValueType.NUMBER) {
            return null;
        }
        String digits = value.toString();
        return digits.length() <= 15 && WHOLE.matcher(digits).matches() ? Long.valueOf(digits) : null;
    }
}
