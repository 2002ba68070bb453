package org.attune.scorm.runtime;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.attune.scorm.runtime.Element.Rule;
import org.attune.scorm.runtime.ElementName.Index;
import org.jspecify.annotations.Nullable;

/** The values of a session by concrete name, and how many records each collection has. */
final class Values {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Values(Map<String, String> given) {
        new TreeMap<>(given).forEach((name, value) -> keep(ElementName.of(name), value));
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    void keep(ElementName name, String value) {
        values.put(name.text(), value);
        name.indices().forEach(each -> counts.merge(each.collection(), each.at() + 1, Math::max));
    }

    int count(String collection) {
        return counts.getOrDefault(collection, 0);
    }

    /** The {@code type} of the interaction the element belongs to. */
    @Nullable
    String interactionType(ElementName name) {
        return name.indices().isEmpty()
                ? null
                : values.get(name.indices().get(0).record() + ".type");
    }

    /** How an element reads: what was set, its initial value, or what is derived; null when it has none of them. */
    @Nullable
    String read(Element element, ElementName name) {
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

    /** Whether something the element needs first has no value yet. */
    boolean lacks(Element element, ElementName name) {
        return element.needs().stream().anyMatch(need -> !values.containsKey(name.sibling(need)));
    }

    /** Whether the value is that of another record where it may not be, or would change one that may not change. */
    boolean isDuplicate(Element element, ElementName name, String value, @Nullable ResponseFormat format) {
        if (element.has(Rule.ONCE) && !value.equals(values.getOrDefault(name.text(), value))) {
            return true;
        }
        if (name.indices().isEmpty()) {
            return false;
        }
        Index last = name.indices().get(name.indices().size() - 1);
        if (format != null && format.patterns() == 1 && last.at() > 0) {
            return true;
        }
        boolean unique = element.has(Rule.UNIQUE) || (format != null && format.distinct());
        for (int i = 0; unique && i < count(last.collection()); i++) {
            String other = new Index(last.collection(), i).record() + "." + name.lastStep();
            if (i != last.at() && value.equals(values.get(other))) {
                return true;
            }
        }
        return false;
    }
}
