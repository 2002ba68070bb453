package org.attune.scorm.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.runtime.Element.Rule;
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
    private final Values values;
    private final List<String> warnings = new ArrayList<>();
    private State state = State.BEFORE;
    private int lastError;
    private String diagnostic = "";

    /** @param given values the session begins with, by concrete name: {@code cmi.objectives.0.id} */
    public RunTimeModel(ScormVersion version, Map<String, String> given) {
        this.model = DataModel.of(version);
        this.values = new Values(given);
    }

    public String initialize(String argument) {
        if (state != State.BEFORE) {
            return failed(state == State.RUNNING ? Fault.ALREADY_INITIALIZED : Fault.INITIALIZE_AFTER_TERMINATE);
        }
        if (!argument.isEmpty()) {
            return failed(Fault.ARGUMENT);
        }
        state = State.RUNNING;
        return succeeded("true");
    }

    public String terminate(String argument) {
        Fault fault = argument.isEmpty() ? outside(Fault.TERMINATE_BEFORE, Fault.TERMINATE_AFTER) : Fault.ARGUMENT;
        if (fault != null) {
            return failed(fault);
        }
        state = State.AFTER;
        return succeeded("true");
    }

    public String commit(String argument) {
        Fault fault = argument.isEmpty() ? outside(Fault.COMMIT_BEFORE, Fault.COMMIT_AFTER) : Fault.ARGUMENT;
        if (fault != null) {
            return failed(fault);
        }
        return succeeded("true");
    }

    public String getValue(String text) {
        Fault fault = outside(Fault.GET_BEFORE, Fault.GET_AFTER);
        if (fault != null || text.isEmpty()) {
            return nothing(fault != null ? fault : Fault.GET_EMPTY_NAME);
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
        if (name.indices().stream().anyMatch(each -> each.at() >= values.count(each.collection()))) {
            return nothing(Fault.GET_INDEX);
        }
        String value = values.read(element, name);
        return value == null ? nothing(Fault.NOT_SET) : succeeded(value);
    }

    public String setValue(String text, String value) {
        Fault fault = outside(Fault.SET_BEFORE, Fault.SET_AFTER);
        if (fault != null || text.isEmpty()) {
            return failed(fault != null ? fault : Fault.SET_EMPTY_NAME);
        }
        ElementName name = ElementName.of(text);
        fault = place(name);
        if (fault != null) {
            return failed(fault);
        }
        String type = values.interactionType(name);
        Verdict verdict = model.check(text, value, type);
        if (verdict instanceof Verdict.Refused refused) {
            return failed(refused.fault(), refused.message());
        }
        Element element = model.find(name).orElseThrow();
        ResponseFormat format = element.type() == ValueType.PATTERN && type != null
                ? model.responses().get(type)
                : null;
        if (values.isDuplicate(element, name, value, format)) {
            return failed(
                    Fault.DUPLICATE, text + " may not be “" + value + "”: it is there already, or may not change");
        }
        if (verdict instanceof Verdict.Accepted accepted) {
            accepted.warnings().forEach(warning -> warnings.add(text + ": " + warning));
        }
        values.keep(name, element.has(Rule.APPEND) ? values.read(element, name) + value : value);
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
        return values.all();
    }

    /** Where values went beyond what every system must keep. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private @Nullable Fault outside(Fault before, Fault after) {
        return switch (state) {
            case BEFORE -> before;
            case RUNNING -> null;
            case AFTER -> after;
        };
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
        if (name.indices().stream().anyMatch(each -> each.at() > values.count(each.collection()))) {
            return Fault.SET_INDEX;
        }
        return values.lacks(found.get(), name) ? Fault.DEPENDENCY : null;
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
