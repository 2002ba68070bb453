package org.attune.scorm.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.runtime.Element.Rule;
import org.attune.scorm.runtime.ElementName.Index;
import org.jspecify.annotations.Nullable;

/**
 * One session of a SCO with its API, in memory (RTE 3.1; 1.2 RTE 3.3). It returns what the API returns and keeps the error
 * code; nothing is stored. It is the reference the browser's model is compared with. For one thread.
 */
public final class RunTimeModel {
    private enum State {
        BEFORE,
        RUNNING,
        AFTER
    }

    private final DataModel model;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private State state = State.BEFORE;
    private int lastError;
    private String diagnostic = "";

    /** @param given values the session begins with, by concrete name: {@code cmi.objectives.0.id} */
    public RunTimeModel(ScormVersion version, Map<String, String> given) {
        this.model = DataModel.of(version);
        new TreeMap<>(given).forEach((name, value) -> keep(ElementName.of(name), value));
    }

    public String initialize(String argument) {
        return switch (state) {
            case BEFORE -> argument.isEmpty() ? began() : failed(Fault.ARGUMENT);
            case RUNNING -> failed(Fault.ALREADY_INITIALIZED);
            case AFTER -> failed(Fault.INITIALIZE_AFTER_TERMINATE);
        };
    }

    public String terminate(String argument) {
        if (!argument.isEmpty()) {
            return failed(Fault.ARGUMENT);
        }
        if (state != State.RUNNING) {
            return failed(state == State.BEFORE ? Fault.TERMINATE_BEFORE : Fault.TERMINATE_AFTER);
        }
        state = State.AFTER;
        return succeeded("true");
    }

    public String commit(String argument) {
        if (!argument.isEmpty()) {
            return failed(Fault.ARGUMENT);
        }
        if (state != State.RUNNING) {
            return failed(state == State.BEFORE ? Fault.COMMIT_BEFORE : Fault.COMMIT_AFTER);
        }
        return succeeded("true");
    }

    public String getValue(String text) {
        if (state != State.RUNNING) {
            return nothing(state == State.BEFORE ? Fault.GET_BEFORE : Fault.GET_AFTER);
        }
        if (text.isEmpty()) {
            return nothing(Fault.GET_EMPTY_NAME);
        }
        ElementName name = ElementName.of(text);
        Optional<Element> found = model.find(name);
        if (found.isEmpty()) {
            return nothing(unknown(name));
        }
        Element element = found.get();
        if (!element.access().readable()) {
            return nothing(Fault.WRITE_ONLY);
        }
        if (name.indices().stream().anyMatch(each -> each.at() >= count(each.collection()))) {
            return nothing(Fault.GET_INDEX);
        }
        String value = read(element, name);
        return value == null ? nothing(Fault.NOT_SET) : succeeded(value);
    }

    public String setValue(String text, String value) {
        if (state != State.RUNNING) {
            return failed(state == State.BEFORE ? Fault.SET_BEFORE : Fault.SET_AFTER);
        }
        if (text.isEmpty()) {
            return failed(Fault.SET_EMPTY_NAME);
        }
        ElementName name = ElementName.of(text);
        Fault fault = place(name);
        if (fault != null) {
            return failed(fault);
        }
        String type = name.indices().isEmpty()
                ? null
                : values.get(name.indices().get(0).record() + ".type");
        if (model.check(text, value, type) instanceof Verdict.Refused refused) {
            return failed(refused.fault(), refused.message());
        }
        if (model.check(text, value, type) instanceof Verdict.Accepted accepted) {
            accepted.warnings().forEach(warning -> warnings.add(text + ": " + warning));
        }
        Element element = model.find(name).orElseThrow();
        if (isDuplicate(element, name, value, type)) {
            return failed(
                    Fault.DUPLICATE, text + " may not be “" + value + "”: it is there already, or may not change");
        }
        keep(name, element.has(Rule.APPEND) ? values.getOrDefault(text, "") + value : value);
        return succeeded("true");
    }

    /** The error code of the last call other than this and its two neighbours. */
    public int lastError() {
        return lastError;
    }

    public String errorString(String code) {
        return model.errorString(code);
    }

    /** What went wrong in the last call when the code is its code, else the code's text; at most 255 characters. */
    public String diagnostic(String code) {
        String more = code.equals(String.valueOf(lastError)) && !diagnostic.isEmpty() ? diagnostic : errorString(code);
        return more.length() <= 255 ? more : more.substring(0, 255);
    }

    /** All values by concrete name, as they were set: without what is derived. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Where values went beyond what every system must keep. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private @Nullable Fault place(ElementName name) {
        Optional<Element> found = model.find(name);
        if (name.lastStep().startsWith("_") && (found.isPresent() || model.knows(name.parentPattern()))) {
            return Fault.SET_KEYWORD;
        }
        if (found.isEmpty()) {
            return Fault.SET_UNKNOWN;
        }
        if (!found.get().access().writable()) {
            return Fault.READ_ONLY;
        }
        if (name.indices().stream().anyMatch(each -> each.at() > count(each.collection()))) {
            return Fault.SET_INDEX;
        }
        boolean missing = found.get().needs().stream().anyMatch(need -> !values.containsKey(name.sibling(need)));
        return missing ? Fault.DEPENDENCY : null;
    }

    private Fault unknown(ElementName name) {
        if (!model.knows(name.parentPattern())) {
            return Fault.GET_UNKNOWN;
        }
        return switch (name.lastStep()) {
            case "_children" -> Fault.GET_CHILDREN;
            case "_count" -> Fault.GET_COUNT;
            case "_version" -> Fault.GET_VERSION;
            default -> Fault.GET_UNKNOWN;
        };
    }

    private @Nullable String read(Element element, ElementName name) {
        if (element.type() == ValueType.COUNT) {
            return String.valueOf(count(name.text().substring(0, name.text().length() - "._count".length())));
        }
        String value = values.getOrDefault(name.text(), element.initial());
        if (element.has(Rule.DERIVED_COMPLETION)) {
            return StatusRules.completion(
                    value, values.get("cmi.completion_threshold"), values.get("cmi.progress_measure"));
        }
        if (element.has(Rule.DERIVED_SUCCESS)) {
            return StatusRules.success(value, values.get("cmi.scaled_passing_score"), values.get("cmi.score.scaled"));
        }
        return value;
    }

    private boolean isDuplicate(Element element, ElementName name, String value, @Nullable String type) {
        if (element.has(Rule.ONCE) && !value.equals(values.getOrDefault(name.text(), value))) {
            return true;
        }
        ResponseFormat format = element.type() == ValueType.PATTERN && type != null
                ? model.responses().get(type)
                : null;
        boolean unique = element.has(Rule.UNIQUE) || (format != null && format.distinct());
        if (name.indices().isEmpty() || (format == null && !unique)) {
            return false;
        }
        Index last = name.indices().get(name.indices().size() - 1);
        if (format != null && format.patterns() == 1 && last.at() > 0) {
            return true;
        }
        for (int i = 0; unique && i < count(last.collection()); i++) {
            String other = new Index(last.collection(), i).record() + "." + name.lastStep();
            if (i != last.at() && value.equals(values.get(other))) {
                return true;
            }
        }
        return false;
    }

    private void keep(ElementName name, String value) {
        values.put(name.text(), value);
        name.indices().forEach(each -> counts.merge(each.collection(), each.at() + 1, Math::max));
    }

    private int count(String collection) {
        return counts.getOrDefault(collection, 0);
    }

    private String began() {
        state = State.RUNNING;
        return succeeded("true");
    }

    private String succeeded(String result) {
        lastError = 0;
        diagnostic = "";
        return result;
    }

    private String failed(Fault fault) {
        return failed(fault, "");
    }

    private String failed(Fault fault, String message) {
        lastError = fault.code(model.isScorm2004());
        diagnostic = message;
        return "false";
    }

    private String nothing(Fault fault) {
        failed(fault);
        return "";
    }
}
