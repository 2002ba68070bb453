package org.attune.scorm.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.runtime.Cases.Case;
import org.attune.scorm.runtime.Cases.Step;

/** A case for each row of the table: reading it unset, setting good and bad values, reading it back. */
final class TableCases {
    /** Values at the edges of the types; each is tried on every element. */
    private static final List<String> SAMPLES = List.of(
            "",
            " ",
            "a",
            "a b",
            "urn:x",
            "urn:xy:z",
            "{lang=en}hello",
            "{lang=en-GB}hello",
            "{lang=}x",
            "{lang=e_n}x",
            "en",
            "en-GB",
            "english",
            "0",
            "1",
            "-1",
            "-1.0000001",
            "1.0000001",
            "0.5",
            ".5",
            "5.",
            "100",
            "100.1",
            "-101",
            "1e3",
            "+1",
            "1,5",
            "NaN",
            "PT0S",
            "PT1H2M3.45S",
            "P1Y2M3DT4H5M6S",
            "PT1.234S",
            "P",
            "PT",
            "P1DT",
            "1H",
            "00:00:00",
            "0000:00:00.00",
            "1:00:00",
            "23:59:59.99",
            "24:00:00",
            "10:60:00",
            "2026",
            "2026-11",
            "2026-11-24",
            "2026-02-30",
            "2024-02-29",
            "2026-11-24T10:00:00",
            "2026-11-24T10:00:00.5Z",
            "2026-11-24T10:00:00Z",
            "2026-11-24T10:00:00+01:00",
            "2026-11-24T10:00:00.123Z",
            "1969-12-31",
            "2039",
            "true",
            "false",
            "t",
            "a[,]b",
            "a[,]a",
            "a[.]b",
            "a[.]b[,]c[.]d",
            "1[:]2",
            "2[:]1",
            "[:]2",
            "a[.]1[:]2",
            "{case_matters=true}a[,]b",
            "{case_matters=maybe}a",
            "{order_matters=false}a[.]b",
            "[,]",
            "[.]",
            "continue",
            "{target=intro}choice",
            "{target=intro}jump",
            "{target=}choice",
            "a,b",
            "{1.a,2.b}",
            "Completed");

    private final ScormVersion version;
    private final DataModel model;

    TableCases(ScormVersion version) {
        this.version = version;
        this.model = DataModel.of(version);
    }

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Element element : model.elements()) {
            if (element.type() == ValueType.RESPONSE || element.type() == ValueType.PATTERN) {
                model.responses().keySet().forEach(type -> cases.add(of(element, type)));
            } else {
                cases.add(of(element, "choice"));
            }
        }
        return cases;
    }

    private Case of(Element element, String interactionType) {
        String name = element.name().replace("{target=}", "{target=intro}").replaceAll("\\.n(?=\\.|$)", ".0");
        Map<String, String> given = new LinkedHashMap<>();
        for (String need : element.needs()) {
            String value = need.endsWith(".type") ? interactionType : "i1";
            given.put(need.replaceAll("\\.n(?=\\.|$)", ".0"), value);
        }
        List<Step> steps = new ArrayList<>();
        RunTimeModel by = new RunTimeModel(version, given);
        steps.add(Step.answered(by, "Initialize", List.of("")));
        steps.add(Step.answered(by, "GetValue", List.of(name)));
        steps.add(Step.answered(by, "GetValue", List.of(name + "._children")));
        steps.add(Step.answered(by, "GetValue", List.of(name + "._count")));
        for (String sample : samples(element)) {
            steps.add(Step.answered(by, "SetValue", List.of(name, sample)));
            steps.add(Step.answered(by, "GetValue", List.of(name)));
        }
        String note = element.type() == ValueType.RESPONSE || element.type() == ValueType.PATTERN
                ? " of " + interactionType
                : "";
        return new Case(element.name() + note, given, steps);
    }

    private static Set<String> samples(Element element) {
        if (!element.access().writable()) {
            return Set.of("a");
        }
        Set<String> samples = new LinkedHashSet<>(SAMPLES);
        samples.addAll(element.words());
        for (BigDecimal edge : new BigDecimal[] {element.min(), element.max()}) {
            if (edge != null) {
                samples.add(edge.toPlainString());
                samples.add(edge.subtract(new BigDecimal("0.01")).toPlainString());
                samples.add(edge.add(new BigDecimal("0.01")).toPlainString());
            }
        }
        if (element.floor() > 0 && element.floor() <= 4_096 && element.type() != ValueType.COUNT) {
            samples.add("x".repeat(element.floor()));
            samples.add("x".repeat(element.floor() + 1));
        }
        return samples;
    }
}
