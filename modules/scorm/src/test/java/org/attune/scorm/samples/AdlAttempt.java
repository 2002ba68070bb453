package org.attune.scorm.samples;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.runtime.LaunchElements;
import org.attune.scorm.runtime.RunTimeModel;
import org.attune.scorm.runtime.SessionTime;
import org.jspecify.annotations.Nullable;

/** One visit to an activity in a case of ADL's, suspended and resumed as its exit says. */
final class AdlAttempt {
    private static final Pattern BY_ID = Pattern.compile("\\{id=([^}]*)\\}");

    private final Manifest manifest;
    private final Set<String> sharedObjectives;
    private final RunTimeModel model;

    /** @param sharedObjectives identifiers of objectives that are mapped to global ones */
    AdlAttempt(Manifest manifest, Set<String> sharedObjectives, Item item, @Nullable AdlAttempt earlier) {
        this.manifest = manifest;
        this.sharedObjectives = sharedObjectives;
        Map<String, String> given = new LinkedHashMap<>(LaunchElements.of(item, manifest.scorm()));
        if (earlier != null && earlier.isSuspended()) {
            given.putAll(earlier.kept());
            given.put("cmi.entry", "resume");
        } else {
            given.put("cmi.entry", "ab-initio");
        }
        this.model = new RunTimeModel(manifest.scorm(), given);
    }

    /** Whether the answer depends on objectives shared between activities, or on where one may go. */
    boolean needsSequencing(JsonObject step) {
        String element = step.getString("element", "");
        Matcher byId = BY_ID.matcher(element);
        boolean shared = byId.find() && !element.endsWith(".id") && sharedObjectives.contains(byId.group(1));
        return element.startsWith("adl.nav.request_valid")
                || (shared && step.getString("call").equals("GetValue"));
    }

    /** Performs a step; the difference to what is expected, or the empty string. */
    String perform(JsonObject step) {
        String call = step.getString("call");
        if (call.equals("compareObjIds")) {
            Set<String> expected = new TreeSet<>(List.of(step.getString("arg").split(",")));
            return expected.equals(new TreeSet<>(ids())) ? "" : "objectives " + ids() + " are not " + expected;
        }
        String name = step.getString("element", step.getString("arg", ""));
        Matcher byId = BY_ID.matcher(name);
        if (byId.find()) {
            int index = ids().indexOf(byId.group(1));
            name = byId.replaceFirst(String.valueOf(index < 0 ? ids().size() : index));
        }
        String result =
                switch (call) {
                    case "Initialize" -> model.initialize(name);
                    case "Commit" -> model.commit(name);
                    case "GetValue" -> model.getValue(name);
                    case "SetValue" -> model.setValue(name, step.getString("value"));
                    case "GetErrorString" -> model.errorString(name);
                    case "GetDiagnostic" -> model.diagnostic(name);
                    case "GetLastError" -> String.valueOf(model.lastError());
                    default -> throw new IllegalArgumentException(call);
                };
        // The cases leave out the return value where it is the identifier asked for.
        String expected = name.endsWith(".id") && call.equals("GetValue")
                ? identifier(step.getString("element"))
                : step.getString("expectReturn");
        boolean same =
                switch (expected) {
                    case "less255" -> result.length() <= 255;
                    case "emptyCS" -> result.isEmpty();
                    default -> result.equals(expected);
                };
        boolean sameError = step.getString("expectError").equals(String.valueOf(model.lastError()));
        return same && sameError
                ? ""
                : call + " " + name + " gave “" + result + "” " + model.lastError() + ", not “" + expected + "” "
                        + step.getString("expectError");
    }

    void end() {
        model.terminate("");
    }

    private boolean isSuspended() {
        return "suspend".equals(model.values().get("cmi.exit"))
                || "suspendAll".equals(model.values().get("adl.nav.request"));
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(model.values());
        String session = kept.remove("cmi.session_time");
        kept.remove("cmi.exit");
        kept.remove("adl.nav.request");
        if (session != null) {
            kept.merge("cmi.total_time", session, (total, more) -> SessionTime.sum(manifest.scorm(), total, more));
        }
        kept.computeIfPresent("cmi.total_time", (name, total) -> SessionTime.sum(manifest.scorm(), total, "PT0S"));
        return kept;
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; model.values().containsKey("cmi.objectives." + i + ".id"); i++) {
            ids.add(model.values().get("cmi.objectives." + i + ".id"));
        }
        return ids;
    }

    private static String identifier(String element) {
        Matcher byId = BY_ID.matcher(element);
        return byId.find() ? byId.group(1) : "";
    }
}
