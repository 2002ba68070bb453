package org.attune.scorm.packaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds rules about order and completion that are read but not applied: 2004's sequencing (SN 3) beyond free choice, flow
 * and default rollup. What only repeats the book's defaults is no rule.
 */
final class RulesNotApplied {
    private static final String YES = "true|1";
    private static final String NO = "false|0";

    /** By element and attribute, what the book takes where nothing is said (CAM 5.1), as an expression. */
    private static final Map<String, Map<String, String>> DEFAULTS = Map.of(
            "controlMode", Map.of("choice", YES, "choiceExit", YES, "forwardOnly", NO),
            "limitConditions", Map.of("attemptLimit", ""),
            "rollupRules",
                    Map.of(
                            "rollupObjectiveSatisfied", YES,
                            "rollupProgressCompletion", YES,
                            "objectiveMeasureWeight", "1(?:\\.0*)?"),
            "randomizationControls", Map.of("randomizationTiming", "never", "selectionTiming", "never"),
            "constrainedChoiceConsiderations", Map.of("preventActivation", NO, "constrainChoice", NO),
            "rollupConsiderations",
                    Map.of(
                            "requiredForSatisfied", "always",
                            "requiredForNotSatisfied", "always",
                            "requiredForCompleted", "always",
                            "requiredForIncomplete", "always",
                            "measureSatisfactionIfActive", YES));

    private static final Set<String> RULES =
            Set.of("preConditionRule", "postConditionRule", "exitConditionRule", "rollupRule", "mapInfo");

    private RulesNotApplied() {}

    static void report(XmlElement organization, SequencingReader sequencing, Problems problems) {
        // A shared one is looked at once, however many activities refer to it.
        Map<XmlElement, Boolean> known = new HashMap<>();
        first(organization, activity -> sequencing.sequencing(activity).stream()
                        .anyMatch(each -> known.computeIfAbsent(each, RulesNotApplied::saysMore)))
                .ifPresent(each -> problems.serious(
                        problems.at(each, "sequencing rules, the first of them here"),
                        "The course has rules about which lesson opens when, or when it counts as completed (SCORM 2004"
                                + " sequencing). They are not applied yet: every lesson can be opened in any order, and"
                                + " the course is completed when its lessons are.",
                        "You can use the course. If the order matters, tell your learners; where a test decides what comes"
                                + " next, try it in the preview first."));
    }

    private static Optional<XmlElement> first(XmlElement organization, Predicate<XmlElement> activity) {
        return Stream.concat(Stream.of(organization), organization.all().filter(each -> each.isCalled("item")))
                .filter(activity)
                .findFirst();
    }

    private static boolean saysMore(XmlElement sequencing) {
        return sequencing.all().anyMatch(each -> RULES.stream().anyMatch(each::isCalled) || differs(each));
    }

    private static boolean differs(XmlElement element) {
        return DEFAULTS.entrySet().stream()
                .filter(each -> element.isCalled(each.getKey()))
                .flatMap(each -> each.getValue().entrySet().stream())
                .anyMatch(each -> {
                    String value = element.attribute(each.getKey());
                    return value != null && !value.strip().matches(each.getValue());
                });
    }
}
