package org.attune.scorm.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Resource;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.manifest.TrackingRules;
import org.jspecify.annotations.Nullable;

/** Reads the items of one organization, with what they launch and how they are tracked. */
final class ItemReader {
    private final ScormVersion version;
    private final Map<String, Resource> resources;
    private final SequencingReader sequencing;
    private final PackageFiles files;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();
    private int unnamed;

    ItemReader(
            ScormVersion version,
            Map<String, Resource> resources,
            SequencingReader sequencing,
            PackageFiles files,
            Problems problems) {
        this.version = version;
        this.resources = resources;
        this.sequencing = sequencing;
        this.files = files;
        this.problems = problems;
    }

    List<Item> items(XmlElement parent) {
        List<Item> items = new ArrayList<>();
        for (XmlElement each : parent.children("item")) {
            String title = Objects.requireNonNullElse(each.text("title"), "");
            String identifier = identifier(each, title);
            String place = place(each, identifier, title);
            items.add(new Item(
                    identifier,
                    title,
                    XmlElement.isTrue(each.attribute("isvisible", "true")),
                    launch(each, title, place),
                    rules(each, place),
                    sequencing.objectives(each),
                    items(each)));
        }
        return items;
    }

    private String place(XmlElement item, String identifier, String title) {
        String shown = EntryName.shown(identifier);
        return problems.at(
                item, title.isEmpty() ? "item " + shown : "“" + EntryName.shown(title) + "” (" + shown + ")");
    }

    private String identifier(XmlElement item, String title) {
        String identifier = item.attribute("identifier", "");
        if (identifier.isEmpty()) {
            do {
                identifier = "item-" + ++unnamed;
            } while (seen.contains(identifier));
            problems.serious(
                    place(item, identifier, title),
                    "It has no identifier, so progress in it may be lost with a new version of the package.",
                    Problems.MEND);
        }
        if (!seen.add(identifier)) {
            problems.blocking(
                    place(item, identifier, title),
                    "Two lessons have the identifier “" + EntryName.shown(identifier)
                            + "”, so what a learner does in one would be taken for the other.",
                    Problems.MEND);
        }
        return identifier;
    }

    private @Nullable Launch launch(XmlElement item, String title, String place) {
        String ref = item.attribute("identifierref", "");
        if (ref.isEmpty()) {
            return null;
        }
        Resource resource = resources.get(ref);
        String href = resource == null ? null : resource.href();
        if (resource == null || href == null) {
            String fault = resource == null ? " is not in the package" : " has no page that could be opened";
            problems.blocking(
                    place,
                    "This lesson leads nowhere: the group of files it points to (its resource), “"
                            + EntryName.shown(ref) + "”," + fault + ".",
                    Problems.MEND);
            return null;
        }
        if (resource.path().isEmpty()) {
            problems.serious(
                    place,
                    "This lesson opens a page on another website, “" + EntryName.shown(href)
                            + "”. What is done there cannot be recorded.",
                    "Ask whoever made the course for a package that has the page in it.");
        } else if (!files.has(resource.path())) {
            problems.blocking(
                    place,
                    "This lesson opens the file “" + EntryName.shown(resource.path())
                            + "”, which is not in the package.",
                    "Export the package again, and bring the zip as it comes out. If it was zipped by hand, put the"
                            + " missing file in.");
        }
        if (title.isEmpty()) {
            problems.minor(
                    place,
                    "This lesson has no title, so learners see another name in its place.",
                    "Nothing, if there is only one lesson; else give it a title in the authoring tool.");
        }
        int suffix = resource.path().isEmpty() ? 0 : Reference.pathEnd(href);
        Reference target =
                new Reference(resource.path(), "", href.substring(suffix)).with(item.attribute("parameters", ""));
        return new Launch(target.href(), resource.path(), resource.sco(), ref);
    }

    private TrackingRules rules(XmlElement item, String place) {
        XmlElement threshold = item.child("completionThreshold");
        String text = threshold == null ? "" : threshold.text().strip();
        // The 3rd edition writes the measure as text; the 4th has attributes (CAM 5.1.12).
        boolean asText = !text.isEmpty();
        String measure = threshold == null ? null : threshold.attribute("minProgressMeasure");
        return new TrackingRules(
                version.isScorm2004() ? null : problems.decimal(item.text("masteryscore"), 0, 100, place, "pass mark"),
                version.isScorm2004() ? sequencing.timeLimit(item) : item.text("maxtimeallowed"),
                item.text("timelimitaction"),
                data(item),
                item.text("prerequisites"),
                asText || (threshold != null && XmlElement.isTrue(threshold.attribute("completedByMeasure", "false"))),
                whole(problems.decimal(asText ? text : measure, 0, 1, place, "share to be worked through")),
                whole(problems.decimal(
                        threshold == null ? null : threshold.attribute("progressWeight"), 0, 1, place, "weight")),
                sequencing.control(item, "tracked", true),
                sequencing.control(item, "completionSetByContent", false),
                sequencing.control(item, "objectiveSetByContent", false));
    }

    private static BigDecimal whole(@Nullable BigDecimal measure) {
        return Objects.requireNonNullElse(measure, SequencingReader.WHOLE);
    }

    /** Launch data is handed on to the letter, spaces too. */
    private static @Nullable String data(XmlElement item) {
        XmlElement data = item.child("dataFromLMS");
        return data == null || data.text().isEmpty() ? null : data.text();
    }
}
