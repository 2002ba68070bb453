package org.attune.scorm.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Objective;
import org.attune.scorm.manifest.Resource;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.manifest.TrackingRules;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the items of an organization, with what they launch and how they are tracked. */
final class ItemReader {
    private static final BigDecimal WHOLE = new BigDecimal("1.0");

    private final ScormVersion version;
    private final Map<String, Resource> resources;
    private final Map<String, Element> sequencingCollection;
    private final List<Problem> problems;
    private int unnamed;

    ItemReader(
            ScormVersion version,
            Map<String, Resource> resources,
            Map<String, Element> sequencingCollection,
            List<Problem> problems) {
        this.version = version;
        this.resources = resources;
        this.sequencingCollection = sequencingCollection;
        this.problems = problems;
    }

    List<Item> items(Element parent) {
        List<Item> items = new ArrayList<>();
        for (Element each : Xml.children(parent, "item")) {
            String identifier = Xml.attribute(each, "identifier", "");
            if (identifier.isEmpty()) {
                identifier = "item-" + ++unnamed;
                problem(Severity.SERIOUS, identifier, "It has no identifier; progress may be lost with a new version.");
            }
            items.add(new Item(
                    identifier,
                    Objects.requireNonNullElse(Xml.text(each, "title"), ""),
                    Xml.isTrue(Xml.attribute(each, "isvisible", "true")),
                    launch(each, identifier),
                    rules(each, identifier),
                    objectives(each),
                    items(each)));
        }
        return items;
    }

    private @Nullable Launch launch(Element item, String identifier) {
        String ref = Xml.attribute(item, "identifierref", "");
        if (ref.isEmpty()) {
            return null;
        }
        Resource resource = resources.get(ref);
        if (resource == null || resource.href() == null) {
            problem(
                    Severity.SERIOUS,
                    identifier,
                    "It points to the resource “" + ref + "”, which "
                            + (resource == null ? "does not exist." : "opens nothing."));
            return null;
        }
        int suffix = resource.path().isEmpty() ? 0 : suffixAt(resource.href());
        Reference target = new Reference(resource.path(), resource.href().substring(suffix))
                .with(Xml.attribute(item, "parameters", ""));
        return new Launch(target.href(), resource.path(), resource.sco(), ref);
    }

    private static int suffixAt(String href) {
        int query = href.indexOf('?');
        int hash = href.indexOf('#');
        int first = query < 0 || (hash >= 0 && hash < query) ? hash : query;
        return first < 0 ? href.length() : first;
    }

    private TrackingRules rules(Element item, String identifier) {
        Element threshold = Xml.child(item, "completionThreshold");
        String text = threshold == null ? "" : threshold.getTextContent().strip();
        // 3rd edition writes the measure as text; the 4th has attributes (CAM 5.1.12).
        boolean asText = !text.isEmpty();
        return new TrackingRules(
                version.isScorm2004() ? null : decimal(Xml.text(item, "masteryscore"), identifier),
                version.isScorm2004() ? absoluteDuration(item) : Xml.text(item, "maxtimeallowed"),
                Xml.text(item, "timelimitaction"),
                data(item),
                Xml.text(item, "prerequisites"),
                asText || Xml.isTrue(Xml.attribute(threshold, "completedByMeasure", "false")),
                measure(asText ? text : Xml.attribute(threshold, "minProgressMeasure"), identifier),
                measure(Xml.attribute(threshold, "progressWeight"), identifier),
                delivery(item, "tracked", true),
                delivery(item, "completionSetByContent", false),
                delivery(item, "objectiveSetByContent", false));
    }

    /** Launch data is handed on to the letter, spaces too. */
    private static @Nullable String data(Element item) {
        Element data = Xml.child(item, "dataFromLMS");
        return data == null || data.getTextContent().isEmpty() ? null : data.getTextContent();
    }

    private boolean delivery(Element item, String control, boolean absent) {
        for (Element sequencing : sequencing(item)) {
            String value = Xml.attribute(Xml.child(sequencing, "deliveryControls"), control);
            if (value != null) {
                return Xml.isTrue(value.strip());
            }
        }
        return absent;
    }

    private @Nullable String absoluteDuration(Element item) {
        for (Element sequencing : sequencing(item)) {
            String limit = Xml.attribute(Xml.child(sequencing, "limitConditions"), "attemptAbsoluteDurationLimit");
            if (limit != null) {
                return limit.strip();
            }
        }
        return null;
    }

    List<Objective> objectives(Element activity) {
        List<Objective> found = new ArrayList<>();
        for (Element sequencing : sequencing(activity)) {
            Element parent = Xml.child(sequencing, "objectives");
            Element primary = Xml.child(parent, "primaryObjective");
            if (parent == null) {
                continue;
            }
            if (primary != null) {
                found.add(objective(primary, true));
            }
            Xml.children(parent, "objective").forEach(each -> found.add(objective(each, false)));
            return found;
        }
        return found;
    }

    private Objective objective(Element element, boolean primary) {
        String identifier = Xml.attribute(element, "objectiveID");
        return new Objective(
                identifier == null || identifier.isBlank() ? null : identifier.strip(),
                primary,
                Xml.isTrue(Xml.attribute(element, "satisfiedByMeasure", "false")),
                measure(Xml.text(element, "minNormalizedMeasure"), "objective " + identifier));
    }

    /** An activity's own sequencing, then the shared one it refers to (CAM 5.1.1). */
    private List<Element> sequencing(Element activity) {
        List<Element> found = new ArrayList<>(Xml.children(activity, "sequencing"));
        for (Element own : List.copyOf(found)) {
            Element shared = sequencingCollection.get(Xml.attribute(own, "IDRef", ""));
            if (shared != null) {
                found.add(shared);
            }
        }
        return found;
    }

    private BigDecimal measure(@Nullable String text, String identifier) {
        return Objects.requireNonNullElse(decimal(text, identifier), WHOLE);
    }

    private @Nullable BigDecimal decimal(@Nullable String text, String identifier) {
        try {
            return text == null || text.isBlank() ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            problem(Severity.SERIOUS, identifier, "“" + text + "” is not a number; it is left out.");
            return null;
        }
    }

    private void problem(Severity severity, String item, String meaning) {
        problems.add(new Problem(severity, "item " + item, meaning, "Mend it in the authoring tool and export again."));
    }
}
