package org.attune.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Takes records that were deleted out of a payload, and out of what was remarked of them. */
final class Erasure {
    private final Records records;

    /** @param records of the state, which know what was deleted */
    Erasure(Records records) {
        this.records = records;
    }

    /** The payload without the text of such records: their fields are empty. The same bytes when it has none. */
    byte[] blank(byte[] payload) {
        if (records.hasErasedNothing()) {
            return payload;
        }
        JsonObject json = Wire.read(payload).orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (!(json.get("records") instanceof JsonArray all) || all.stream().noneMatch(this::isErased)) {
            return payload;
        }
        JsonArrayBuilder rest = Wire.JSON.createArrayBuilder();
        for (JsonValue record : all) {
            rest.add(isErased(record) ? emptied(record.asJsonObject()) : record);
        }
        JsonObject blanked =
                Wire.JSON.createObjectBuilder(json).add("records", rest).build();
        return Wire.write(blanked).getBytes(StandardCharsets.UTF_8);
    }

    /** The remarks of an event without their words about such records. */
    List<Remark> blank(TrackedEvent event, List<Remark> remarks) {
        List<String> paths = event.records().stream()
                .filter(each -> records.isErased(each.collection(), each.key()))
                .map(TrackedEvent.RecordChange::path)
                .toList();
        return remarks.stream()
                .map(remark -> paths.stream().anyMatch(path -> remark.element().startsWith(path))
                        ? new Remark(remark.element(), remark.error(), "")
                        : remark)
                .toList();
    }

    private boolean isErased(JsonValue value) {
        if (!(value instanceof JsonObject record)) {
            return false;
        }
        Optional<RecordKey> key = RecordKey.parse(text(record, "key"));
        return key.isPresent() && records.isErased(text(record, "collection"), key.get());
    }

    private static String text(JsonObject record, String name) {
        return record.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static JsonObject emptied(JsonObject record) {
        return Wire.JSON
                .createObjectBuilder(record)
                .add("fields", JsonValue.EMPTY_JSON_OBJECT)
                .build();
    }
}
