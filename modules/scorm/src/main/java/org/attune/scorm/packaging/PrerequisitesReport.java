package org.attune.scorm.packaging;

import java.util.List;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.sequencing.Prerequisites;
import org.attune.scorm.sequencing.Prerequisites.Reason;

/** Says which prerequisites of 1.2 keep nobody out, and why. */
final class PrerequisitesReport {
    private PrerequisitesReport() {}

    static void report(Organization organization, XmlElement element, Problems problems) {
        Prerequisites prerequisites = Prerequisites.of(organization);
        List<XmlElement> items =
                element.all().filter(each -> each.isCalled("item")).toList();
        for (XmlElement item : items) {
            String identifier = item.attribute("identifier", "");
            Reason reason = prerequisites.unclear().get(identifier);
            String script = item.text("prerequisites");
            if (reason != null && script != null) {
                problems.serious(
                        problems.at(item, "item " + EntryName.shown(identifier)),
                        "It is meant to open only after other lessons, “" + EntryName.shown(script) + "”, but "
                                + why(reason) + ". So it can be opened at any time.",
                        "You can use the course. If the order matters, tell your learners, or have the prerequisites put"
                                + " right in the authoring tool.");
            }
        }
    }

    private static String why(Reason reason) {
        return switch (reason) {
            case SCRIPT -> "this cannot be understood here";
            case NO_LESSON -> "this names something that is no lesson of the package";
            case NEVER -> "it would never open: it waits for itself, or the two wait for each other";
        };
    }
}
