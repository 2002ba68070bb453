package org.attune.scorm.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.scorm.manifest.Objective;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads what this library needs of an activity's {@code imsss:sequencing}: objectives, time limit, delivery controls. */
final class SequencingReader {
    static final BigDecimal WHOLE = new BigDecimal("1.0");

    private final Map<String, Element> shared = new LinkedHashMap<>();
    private final Problems problems;

    SequencingReader(Element manifest, Problems problems) {
        this.problems = problems;
        for (Element each : Xml.children(Xml.child(manifest, "sequencingCollection"), "sequencing")) {
            shared.put(Xml.attribute(each, "ID", ""), each);
        }
    }

    /** The primary objective first, as the schema has it. */
    List<Objective> objectives(Element activity) {
        List<Objective> found = new ArrayList<>();
        for (Element sequencing : sequencing(activity)) {
            Element parent = Xml.child(sequencing, "objectives");
            if (parent != null) {
                Xml.children(parent, "primaryObjective").forEach(each -> found.add(objective(each, true)));
                Xml.children(parent, "objective").forEach(each -> found.add(objective(each, false)));
                return found;
            }
        }
        return found;
    }

    /** {@code attemptAbsoluteDurationLimit}, a duration (CAM 5.1.3). */
    @Nullable
    String timeLimit(Element activity) {
        return attribute(activity, "limitConditions", "attemptAbsoluteDurationLimit");
    }

    /** A delivery control (CAM 5.1.9). */
    boolean control(Element activity, String name, boolean absent) {
        String value = attribute(activity, "deliveryControls", name);
        return value == null ? absent : Xml.isTrue(value);
    }

    private @Nullable String attribute(Element activity, String child, String attribute) {
        for (Element sequencing : sequencing(activity)) {
            String value = Xml.attribute(Xml.child(sequencing, child), attribute);
            if (value != null) {
                return value.strip();
            }
        }
        return null;
    }

    private Objective objective(Element element, boolean primary) {
        String identifier = Xml.attribute(element, "objectiveID", "");
        BigDecimal measure = problems.decimal(Xml.text(element, "minNormalizedMeasure"), "objective " + identifier);
        return new Objective(
                identifier.isEmpty() ? null : identifier,
                primary,
                Xml.isTrue(Xml.attribute(element, "satisfiedByMeasure", "false")),
                Objects.requireNonNullElse(measure, WHOLE));
    }

    /** An activity's own sequencing, then the shared one it refers to (CAM 5.1.1). */
    private List<Element> sequencing(Element activity) {
        List<Element> found = new ArrayList<>(Xml.children(activity, "sequencing"));
        for (Element own : List.copyOf(found)) {
            Element referred = shared.get(Xml.attribute(own, "IDRef", ""));
            if (referred != null) {
                found.add(referred);
            }
        }
        return found;
    }
}
