package org.attune.scorm.runtime;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a data model's table.
 *
 * @param name with {@code n} for an index: {@code cmi.objectives.n.id}
 * @param words the vocabulary, where the type has one
 * @param min smallest number allowed, inclusive
 * @param max largest number allowed, inclusive
 * @param initial value when nothing was set; absent where reading is then an error (2004) or gives nothing (1.2)
 * @param floor smallest permitted maximum: characters, for a count records; 0 where the book has none
 * @param needs elements of the same record that must have a value first
 * @param rules further rules
 */
public record Element(
        String name,
        Access access,
        ValueType type,
        List<String> words,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String initial,
        int floor,
        List<String> needs,
        List<Rule> rules) {

    /** Rules that some elements have. */
    public enum Rule {
        /** No other record of the collection may have the value. */
        UNIQUE,
        /** May not be changed to another value. */
        ONCE,
        /** A value set is added to what is there. */
        APPEND,
        /** Reads back by completion threshold and progress measure (RTE 4.2.4.1). */
        DERIVED_COMPLETION,
        /** Reads back by scaled passing score and scaled score (RTE 4.2.22.1). */
        DERIVED_SUCCESS
    }

    public Element {
        words = List.copyOf(words);
        needs = List.copyOf(needs);
        rules = List.copyOf(rules);
    }

    public boolean has(Rule rule) {
        return rules.contains(rule);
    }

    /** Whether it speaks of the model rather than holding a value: {@code _children}, {@code _count}, {@code _version}. */
    public boolean isKeyword() {
        return name.charAt(name.lastIndexOf('.') + 1) == '_';
    }
}
