package org.attune.scorm.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.scorm.manifest.Objective;
import org.jspecify.annotations.Nullable;

/** Reads what this library needs of an activity's {@code imsss:sequencing}: objectives, time limit, delivery controls. */
final class SequencingReader {
    static final BigDecimal WHOLE = new BigDecimal("1.0");

    private final Map<String, XmlElement> shared = new LinkedHashMap<>();
    /** One list for all activities that share it. */
    private final Map<XmlElement, List<Objective>> read = new HashMap<>();

    private final Problems problems;

    SequencingReader(XmlElement manifest, Problems problems) {
        this.problems = problems;
        XmlElement collection = manifest.child("sequencingCollection");
        if (collection != null) {
            collection.children("sequencing").forEach(each -> shared.put(each.attribute("ID", ""), each));
        }
    }

    /** The primary objective first, as the schema has it. */
    List<Objective> objectives(XmlElement activity) {
        return sequencing(activity).stream()
                .map(each -> each.child("objectives"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(each -> read.computeIfAbsent(each, this::objectivesIn))
                .orElse(List.of());
    }

    private List<Objective> objectivesIn(XmlElement parent) {
        List<Objective> found = new ArrayList<>();
        parent.children("primaryObjective").forEach(each -> found.add(objective(each, true)));
        parent.children("objective").forEach(each -> found.add(objective(each, false)));
        // A list that is copied no more when it becomes part of an item.
        return List.copyOf(found);
    }

    /** {@code attemptAbsoluteDurationLimit}, a duration (CAM 5.1.3). */
    @Nullable
    String timeLimit(XmlElement activity) {
        return attribute(activity, "limitConditions", "attemptAbsoluteDurationLimit");
    }

    /** A delivery control (CAM 5.1.9). */
    boolean control(XmlElement activity, String name, boolean absent) {
        String value = attribute(activity, "deliveryControls", name);
        return value == null ? absent : XmlElement.isTrue(value);
    }

    private @Nullable String attribute(XmlElement activity, String child, String attribute) {
        for (XmlElement sequencing : sequencing(activity)) {
            XmlElement found = sequencing.child(child);
            String value = found == null ? null : found.attribute(attribute);
            if (value != null) {
                return value.strip();
            }
        }
        return null;
    }

    private Objective objective(XmlElement element, boolean primary) {
        String identifier = element.attribute("objectiveID", "");
        String place = problems.at(element, "objective " + EntryName.shown(identifier));
        BigDecimal measure = problems.decimal(element.text("minNormalizedMeasure"), -1, 1, place, "pass mark");
        return new Objective(
                identifier.isEmpty() ? null : identifier,
                primary,
                XmlElement.isTrue(element.attribute("satisfiedByMeasure", "false")),
                Objects.requireNonNullElse(measure, WHOLE));
    }

    /** An activity's own sequencing, then the shared one it refers to (CAM 5.1.1). */
    List<XmlElement> sequencing(XmlElement activity) {
        List<XmlElement> found = new ArrayList<>(activity.children("sequencing"));
        for (XmlElement own : List.copyOf(found)) {
            XmlElement referred = shared.get(own.attribute("IDRef", ""));
            if (referred != null) {
                found.add(referred);
            }
        }
        return found;
    }
}
