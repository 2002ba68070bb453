package org.attune.scorm.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Resource;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.manifest.TrackingRules;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the items of an organization, with what they launch and how they are tracked. */
final class ItemReader {
    private final ScormVersion version;
    private final Map<String, Resource> resources;
    private final SequencingReader sequencing;
    private final Problems problems;
    private int unnamed;

    ItemReader(ScormVersion version, Map<String, Resource> resources, SequencingReader sequencing, Problems problems) {
        this.version = version;
        this.resources = resources;
        this.sequencing = sequencing;
        this.problems = problems;
    }

    List<Item> items(Element parent) {
        List<Item> items = new ArrayList<>();
        for (Element each : Xml.children(parent, "item")) {
            String identifier = Xml.attribute(each, "identifier", "");
            if (identifier.isEmpty()) {
                identifier = "item-" + ++unnamed;
                problems.serious(
                        "item " + identifier, "It has no identifier; progress may be lost with a new version.");
            }
            items.add(new Item(
                    identifier,
                    Objects.requireNonNullElse(Xml.text(each, "title"), ""),
                    Xml.isTrue(Xml.attribute(each, "isvisible", "true")),
                    launch(each, "item " + identifier),
                    rules(each, "item " + identifier),
                    sequencing.objectives(each),
                    items(each)));
        }
        return items;
    }

    private @Nullable Launch launch(Element item, String place) {
        String ref = Xml.attribute(item, "identifierref", "");
        if (ref.isEmpty()) {
            return null;
        }
        Resource resource = resources.get(ref);
        String href = resource == null ? null : resource.href();
        if (resource == null || href == null) {
            String fault = resource == null ? "does not exist." : "opens nothing.";
            problems.serious(place, "It points to the resource “" + ref + "”, which " + fault);
            return null;
        }
        int suffix = resource.path().isEmpty() ? 0 : Reference.pathEnd(href);
        Reference target =
                new Reference(resource.path(), href.substring(suffix)).with(Xml.attribute(item, "parameters", ""));
        return new Launch(target.href(), resource.path(), resource.sco(), ref);
    }

    private TrackingRules rules(Element item, String place) {
        Element threshold = Xml.child(item, "completionThreshold");
        String text = threshold == null ? "" : threshold.getTextContent().strip();
        // The 3rd edition writes the measure as text; the 4th has attributes (CAM 5.1.12).
        boolean asText = !text.isEmpty();
        return new TrackingRules(
                version.isScorm2004() ? null : problems.decimal(Xml.text(item, "masteryscore"), place),
                version.isScorm2004() ? sequencing.timeLimit(item) : Xml.text(item, "maxtimeallowed"),
                Xml.text(item, "timelimitaction"),
                data(item),
                Xml.text(item, "prerequisites"),
                asText || Xml.isTrue(Xml.attribute(threshold, "completedByMeasure", "false")),
                measure(asText ? text : Xml.attribute(threshold, "minProgressMeasure"), place),
                measure(Xml.attribute(threshold, "progressWeight"), place),
                sequencing.control(item, "tracked", true),
                sequencing.control(item, "completionSetByContent", false),
                sequencing.control(item, "objectiveSetByContent", false));
    }

    private BigDecimal measure(@Nullable String text, String place) {
        return Objects.requireNonNullElse(problems.decimal(text, place), SequencingReader.WHOLE);
    }

    /** Launch data is handed on to the letter, spaces too. */
    private static @Nullable String data(Element item) {
        Element data = Xml.child(item, "dataFromLMS");
        return data == null || data.getTextContent().isEmpty() ? null : data.getTextContent();
    }
}
