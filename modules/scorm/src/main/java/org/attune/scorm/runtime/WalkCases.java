package org.attune.scorm.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.runtime.Cases.Case;
import org.attune.scorm.runtime.Cases.Step;

/** Sessions of calls drawn by lot, the same in every build: what elements have to do with each other. */
final class WalkCases {
    private static final int SESSIONS = 40;
    private static final int CALLS = 150;
    private static final List<String> VALUES = List.of(
            "",
            "a",
            "b",
            "0.5",
            "-2",
            "7",
            "choice",
            "numeric",
            "true-false",
            "true",
            "a[,]b",
            "1[:]2",
            "PT1H",
            "00:00:01",
            "completed",
            "passed",
            "incomplete",
            "correct",
            "{lang=en}x",
            "2026-11-24",
            "suspend");

    private final ScormVersion version;
    private final List<Element> elements;
    private final Random random = new Random(12_2004);

    WalkCases(ScormVersion version) {
        this.version = version;
        this.elements = List.copyOf(DataModel.of(version).elements());
    }

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i <= SESSIONS; i++) {
            RunTimeModel by = new RunTimeModel(version, Map.of());
            List<Step> steps = new ArrayList<>();
            steps.add(Step.answered(by, "Initialize", List.of("")));
            for (int call = 0; call < CALLS; call++) {
                String name = name();
                steps.add(
                        random.nextInt(3) == 0
                                ? Step.answered(by, "GetValue", List.of(name))
                                : Step.answered(by, "SetValue", List.of(name, value())));
            }
            cases.add(new Case("calls drawn by lot, session " + i, Map.of(), steps));
        }
        return cases;
    }

    /** Mostly records: there one element depends on another. */
    private String name() {
        Element element = elements.get(random.nextInt(elements.size()));
        for (int i = 0; i < 3 && !element.name().contains(".n."); i++) {
            element = elements.get(random.nextInt(elements.size()));
        }
        String name = element.name().replace("{target=}", "{target=a}");
        while (name.contains(".n.")) {
            // Low indices twice as often, so that records grow.
            name = name.replaceFirst("\\.n\\.", "." + random.nextInt(1 + random.nextInt(3)) + ".");
        }
        return name;
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
