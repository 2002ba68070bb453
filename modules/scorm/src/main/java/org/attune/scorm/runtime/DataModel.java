package org.attune.scorm.runtime;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.scorm.manifest.ScormVersion;
import org.jspecify.annotations.Nullable;

/**
 * The data model of a version, as a table: every element with access, type, range, vocabulary, initial value and limit.
 * Limits are the book's smallest permitted maxima: floors. Longer values are accepted with a warning, up to
 * {@link #MAX_BYTES}.
 */
public final class DataModel {
    /** The longest value, in bytes of UTF-8: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    private static final DataModel SCORM_12 = new DataModel(false, new Table("scorm-1.2.table"));
    private static final DataModel SCORM_2004 = new DataModel(true, new Table("scorm-2004.table"));

    private final boolean scorm2004;
    private final Table table;
    private final ValueCheck check;
    private final Set<String> beginnings = new HashSet<>();

    private DataModel(boolean scorm2004, Table table) {
        this.scorm2004 = scorm2004;
        this.table = table;
        this.check = new ValueCheck(scorm2004, table.responses, table.feedback);
        for (String name : table.elements.keySet()) {
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                beginnings.add(name.substring(0, dot));
            }
        }
    }

    /** The model a package of this version speaks; all editions of 2004 have that of the 4th. */
    public static DataModel of(ScormVersion version) {
        return version.isScorm2004() ? SCORM_2004 : SCORM_12;
    }

    public boolean isScorm2004() {
        return scorm2004;
    }

    /** All rows, in the table's order. */
    public Collection<Element> elements() {
        return Collections.unmodifiableCollection(table.elements.values());
    }

    /** The row of an element named as a SCO does, with numbers: {@code cmi.objectives.0.id}. */
    public Optional<Element> find(String name) {
        return find(ElementName.of(name));
    }

    Optional<Element> find(ElementName name) {
        return Optional.ofNullable(table.elements.get(name.pattern()));
    }

    /** Whether the pattern is a known element or the beginning of one. */
    boolean knows(String pattern) {
        return beginnings.contains(pattern) || table.elements.containsKey(pattern);
    }

    /**
     * Whether the value may be set, as far as the element alone says. Responses to an interaction are taken as they are;
     * see {@link #check(String, String, String)}.
     */
    public Verdict check(String name, String value) {
        return check(name, value, null);
    }

    /**
     * Whether the value may be set, as far as the element and the type of its interaction say.
     *
     * @param interactionType the interaction's {@code type}, for its patterns and responses
     */
    public Verdict check(String name, String value, @Nullable String interactionType) {
        Optional<Element> element = find(name);
        if (element.isEmpty()) {
            return refused(Fault.SET_UNKNOWN, "There is no element " + name);
        }
        if (element.get().isKeyword()) {
            return refused(Fault.SET_KEYWORD, name + " speaks of the model itself");
        }
        if (!element.get().access().writable()) {
            return refused(Fault.READ_ONLY, name + " is read-only");
        }
        return check.check(element.get(), value, interactionType);
    }

    /** Whether an element, also a read-only one, can hold the value. */
    boolean takes(String name, String value) {
        return find(name)
                .filter(element -> check.check(element, value, null) instanceof Verdict.Accepted)
                .isPresent();
    }

    /** The text of an error code; empty for a code that is none (RTE 3.1.6.2). */
    public String errorString(String code) {
        return code.matches("0|[1-9][0-9]{0,5}") ? table.errors.getOrDefault(Integer.valueOf(code), "") : "";
    }

    /** Error codes and their texts. */
    public Map<Integer, String> errors() {
        return Collections.unmodifiableMap(table.errors);
    }

    Map<String, ResponseFormat> responses() {
        return table.responses;
    }

    /** The table as JSON; its shape is described in docs/data-model-json.md. */
    public String toJson() {
        return DataModelJson.of(this, table);
    }

    private Verdict refused(Fault fault, String message) {
        return new Verdict.Refused(fault, fault.code(scorm2004), message);
    }
}
