package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps of texts, sorted, to and from JSON. */
final class Texts {
    private Texts() {}

    static SortedMap<String, String> sorted(Map<String, String> texts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    static JsonObject toJson(Map<String, String> texts) {
        JsonObjectBuilder json = Wire.JSON.createObjectBuilder();
        texts.forEach(json::add);
        return json.build();
    }

    static SortedMap<String, String> of(JsonObject json) {
        SortedMap<String, String> texts = new TreeMap<>();
        json.keySet().forEach(name -> texts.put(name, json.getString(name)));
        return Collections.unmodifiableSortedMap(texts);
    }
}
