package org.attune.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule refused what was asked. The message key names a sentence in the pages' messages that says what
 * to do; it is shown at the field, or sent as problem+json.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> arguments;
    private final transient List<RuleViolation> others = new ArrayList<>();
    private @Nullable String field;

    public RuleViolation(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Names the field of the form to show the message at. */
    public RuleViolation at(String fieldName) {
        this.field = fieldName;
        return this;
    }

    /** Adds what else is wrong, so that all of it is told at once. */
    public RuleViolation and(List<RuleViolation> more) {
        others.addAll(more);
        return this;
    }

    /** What else is wrong. */
    public List<RuleViolation> others() {
        return List.copyOf(others);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public @Nullable String field() {
        return field;
    }
}
