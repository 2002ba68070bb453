package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a begin gives of an attempt, in plain words, to be compared. */
final class StateInWords {
    private static final Set<String> OF_EVERYONE =
            Set.of("cmi.entry", "cmi.mode", "cmi.credit", "cmi.learner_id", "cmi.learner_name");

    private StateInWords() {}

    /** As the server gave it. */
    static Map<String, Object> of(JsonObject given) {
        Map<String, Object> state = new TreeMap<>();
        Map<String, String> elements = new TreeMap<>(Texts.of(given.getJsonObject("elements")));
        state.put("total", Duration.parse(String.valueOf(elements.remove("cmi.total_time"))));
        elements.keySet().removeIf(name -> OF_EVERYONE.contains(name) || name.startsWith("adl."));
        state.put("elements", elements);
        state.put("entry", given.getString("entry"));
        Map<String, Map<String, String>> objectives = new LinkedHashMap<>();
        given.getJsonArray("objectives").getValuesAs(JsonObject.class).forEach(each -> {
            Map<String, String> fields = new TreeMap<>();
            each.forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
            objectives.put(String.valueOf(fields.remove("id")), fields);
        });
        state.put("objectives", new ArrayList<>(objectives.entrySet()));
        Map<String, String> notes = new LinkedHashMap<>();
        if (given.getJsonObject("records").containsKey("cmi.comments_from_learner")) {
            given.getJsonObject("records")
                    .getJsonArray("cmi.comments_from_learner")
                    .getValuesAs(JsonObject.class)
                    .forEach(each -> notes.put(
                            each.getString("key"), each.getJsonObject("fields").getString("comment")));
        }
        state.put("notes", new ArrayList<>(notes.entrySet()));
        state.put(
                "branches",
                given.getJsonArray("branches").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("id"))
                        .sorted()
                        .toList());
        return state;
    }

    /** As it has to be. */
    static Map<String, Object> of(ExpectedAttempt attempt) {
        return new TreeMap<>(Map.of(
                "total",
                attempt.total(),
                "elements",
                attempt.elements(),
                "entry",
                attempt.isResumed() ? "resume" : "ab-initio",
                "objectives",
                new ArrayList<>(attempt.objectives().entrySet()),
                "notes",
                new ArrayList<>(attempt.notes().entrySet()),
                "branches",
                attempt.branches().keySet().stream().sorted().toList()));
    }
}
