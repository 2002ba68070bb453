package org.attune.tracking;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.attune.scorm.runtime.SessionTime;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;

/** What a begin gives the wrapper: everything the SCO may read. */
final class LaunchState {
    private static final Pattern GIVEN_OBJECTIVE = Pattern.compile("cmi\\.objectives\\.[0-9]+\\.id");

    private final ActivityDocument document;
    private final boolean scorm2004;
    private final String mode;
    private final String credit;

    LaunchState(ActivityDocument document) {
        this(document, "normal", "credit");
    }

    /** @param mode {@code normal} or {@code browse} (RTE 4.2.14) */
    private LaunchState(ActivityDocument document, String mode, String credit) {
        this.document = document;
        this.mode = mode;
        this.credit = credit;
        this.scorm2004 = document.rules().version().isScorm2004();
    }

    /** For someone who only looks: nothing counts. */
    static LaunchState toBrowse(ActivityDocument document) {
        return new LaunchState(document, "browse", "no-credit");
    }

    /** Who learns: an opaque id, the same in every package, and the name. */
    record Learner(String id, String name) {}

    JsonObject toJson(long epoch, ActivityDescription activity, int attempt, Learner learner) {
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("epoch", epoch)
                .add("activity", activity.identifier())
                .add("attempt", attempt)
                .add("version", document.rules().version().dataModel())
                .add("href", activity.address())
                .add("mode", mode)
                .add("credit", credit)
                .add("entry", entry())
                .add(
                        "learner",
                        Wire.JSON.createObjectBuilder().add("id", learner.id).add("name", learner.name))
                .add("elements", Texts.toJson(elements(activity, learner)))
                .add("objectives", objectives())
                .add("records", records())
                .add("branches", branches(epoch));
        Duration length = document.rules().length();
        if (length != null) {
            json.add(
                    "recording",
                    Wire.JSON
                            .createObjectBuilder()
                            .add("length", length.toMillis())
                            .add("watched", document.watched().within(length).toJson()));
        }
        return json.build();
    }

    private String entry() {
        return document.hasHistory() ? "resume" : "ab-initio";
    }

    private SortedMap<String, String> elements(ActivityDescription activity, Learner learner) {
        SortedMap<String, String> elements = new TreeMap<>(document.rules().given());
        elements.putAll(activity.navigation());
        elements.keySet().removeIf(name -> GIVEN_OBJECTIVE.matcher(name).matches());
        elements.putAll(document.elements().values());
        String total = SessionTime.format(document.rules().version(), document.totalTime());
        if (scorm2004) {
            status2004(elements);
            elements.putAll(Map.of(
                    "cmi.total_time",
                    total,
                    "cmi.entry",
                    entry(),
                    "cmi.mode",
                    mode,
                    "cmi.credit",
                    credit,
                    "cmi.learner_id",
                    learner.id,
                    "cmi.learner_name",
                    learner.name));
        } else {
            elements.putAll(Map.of(
                    "cmi.core.lesson_status",
                    Standing.lessonStatus(document),
                    "cmi.core.total_time",
                    total,
                    "cmi.core.entry",
                    entry(),
                    "cmi.core.lesson_mode",
                    mode,
                    "cmi.core.credit",
                    credit,
                    "cmi.core.student_id",
                    learner.id,
                    "cmi.core.student_name",
                    learner.name));
        }
        return elements;
    }

    private void status2004(SortedMap<String, String> elements) {
        Standing standing = Standing.of(document);
        elements.remove("cmi.completion_status");
        elements.remove("cmi.success_status");
        BigDecimal progress = standing.progress();
        if (document.rules().length() != null && progress != null) {
            elements.put("cmi.progress_measure", progress.toPlainString());
        }
        if (standing.completion() != Completion.UNKNOWN) {
            elements.put("cmi.completion_status", word(standing.completion()));
        }
        if (standing.success() != Success.UNKNOWN) {
            elements.put("cmi.success_status", word(standing.success()));
        }
    }

    static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Those of the manifest come first, in its order. */
    private JsonArrayBuilder objectives() {
        JsonArrayBuilder all = Wire.JSON.createArrayBuilder();
        TreeSet<String> shown = new TreeSet<>();
        for (int i = 0; document.rules().given().containsKey("cmi.objectives." + i + ".id"); i++) {
            String id = String.valueOf(document.rules().given().get("cmi.objectives." + i + ".id"));
            all.add(objective(id, document.objectives().elements(id)));
            shown.add(id);
        }
        document.objectives().inOrder().stream()
                .filter(each -> !shown.contains(each.id()))
                .forEach(each -> all.add(objective(each.id(), each.elements())));
        return all;
    }

    private static JsonObjectBuilder objective(String id, Elements elements) {
        JsonObjectBuilder json = Wire.JSON.createObjectBuilder().add("id", id);
        elements.values().forEach(json::add);
        return json;
    }

    private JsonObjectBuilder records() {
        JsonObjectBuilder all = Wire.JSON.createObjectBuilder();
        for (String collection : document.records().names()) {
            JsonArrayBuilder list = Wire.JSON.createArrayBuilder();
            document.records()
                    .of(collection)
                    .forEach((key, record) -> list.add(Wire.JSON
                            .createObjectBuilder()
                            .add("key", key.toString())
                            .add("fields", Texts.toJson(record.fields()))));
            all.add(collection, list);
        }
        return all;
    }

    private JsonArrayBuilder branches(long present) {
        Session here = document.sessions().get(present);
        JsonArrayBuilder all = Wire.JSON.createArrayBuilder();
        document.branches().offered().forEach((epoch, branch) -> {
            Session session = document.sessions().get(epoch);
            if (session != null && branch.leadsElsewhere(document.elements())) {
                all.add(Wire.JSON
                        .createObjectBuilder()
                        .add("id", branch.id())
                        .add("at", session.lastAt().toString())
                        .add("device", Device.called(session.device(), here == null ? null : here.device())));
            }
        });
        return all;
    }
}
