package org.attune.scorm.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.scorm.Json;
import org.attune.scorm.manifest.ScormVersion;

/**
 * Cases that compare another implementation with this one: those written by hand, those made from the table, and those
 * drawn by lot. The expectation of the last two is what {@link RunTimeModel} answers.
 */
final class Cases {
    private Cases() {}

    static String toJson(ScormVersion version) {
        List<Case> cases = new ArrayList<>(WrittenCases.of(version));
        cases.addAll(new TableCases(version).all());
        cases.addAll(new WalkCases(version).all());
        return "{\"version\":" + Json.of(version.dataModel()) + ",\n\"cases\":[\n"
                + cases.stream().map(each -> Json.of(each.toMap())).collect(Collectors.joining(",\n"))
                + "]}\n";
    }

    /** A call with what it must answer. */
    record Step(String call, List<String> arguments, String result, int error) {
        static Step answered(RunTimeModel by, String call, List<String> arguments) {
            String result = perform(by, call, arguments);
            return new Step(call, arguments, result, by.lastError());
        }

        static String perform(RunTimeModel by, String call, List<String> arguments) {
            return switch (call) {
                case "Initialize" -> by.initialize(arguments.get(0));
                case "Terminate" -> by.terminate(arguments.get(0));
                case "Commit" -> by.commit(arguments.get(0));
                case "GetValue" -> by.getValue(arguments.get(0));
                case "SetValue" -> by.setValue(arguments.get(0), arguments.get(1));
                case "GetErrorString" -> by.errorString(arguments.get(0));
                case "GetLastError" -> String.valueOf(by.lastError());
                default -> throw new IllegalArgumentException("No such call: " + call);
            };
        }
    }

    /** Calls of one session. */
    record Case(String name, Map<String, String> given, List<Step> steps) {
        Map<String, Object> toMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("given", given);
            map.put(
                    "steps",
                    steps.stream()
                            .map(step -> List.of(step.call(), step.arguments(), step.result(), step.error()))
                            .toList());
            return map;
        }
    }
}
