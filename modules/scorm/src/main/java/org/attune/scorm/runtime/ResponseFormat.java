package org.attune.scorm.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the responses of one type of interaction are written in 2004 (RTE 4.2.9.1, 4.2.9.2).
 *
 * @param items 1 for a single item, else the floor of a list separated by {@code [,]}
 * @param patterns floor of the number of correct responses; 1 means no more than one
 * @param distinct whether items differ from each other, and patterns from each other
 * @param prefixes what a pattern may begin with
 */
record ResponseFormat(Item item, int items, int patterns, boolean distinct, List<String> prefixes) {

    /** What one item is. */
    enum Item {
        BOOLEAN,
        IDENTIFIER,
        LOCALIZED,
        LONG_LOCALIZED,
        PAIR,
        STEP,
        NUMBER,
        STRING;

        String sign() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Item ofSign(String sign) {
            return valueOf(sign.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        private int floor() {
            return this == LONG_LOCALIZED || this == STRING ? 4_000 : 250;
        }
    }

    /** Whether the value is written so; warnings are added when it goes beyond a floor. */
    boolean check(String value, boolean pattern, List<String> warnings) {
        String body = pattern ? withoutPrefixes(value) : value;
        if (body == null) {
            return false;
        }
        List<String> parts = items == 1 ? List.of(body) : split(body, "[,]");
        if (items > 1 && body.isEmpty()) {
            return true;
        }
        if (items > 1 && parts.size() > items) {
            warnings.add("more than " + items + " items");
        }
        if (parts.stream().anyMatch(part -> part.codePointCount(0, part.length()) > item.floor())) {
            warnings.add("an item of more than " + item.floor() + " characters");
        }
        return parts.stream().allMatch(part -> isItem(part, pattern))
                && (!distinct || new HashSet<>(parts).size() == parts.size());
    }

    private boolean isItem(String part, boolean pattern) {
        return switch (item) {
            case BOOLEAN -> part.equals("true") || part.equals("false");
            case IDENTIFIER -> ValueCheck.isIdentifier(part);
            case LOCALIZED, LONG_LOCALIZED -> ValueCheck.isLocalized(part);
            case PAIR -> {
                List<String> ends = split(part, "[.]");
                yield ends.size() == 2 && ends.stream().allMatch(ValueCheck::isIdentifier);
            }
            case STEP -> isStep(split(part, "[.]"), pattern);
            case NUMBER -> pattern ? isRange(split(part, "[:]")) : ValueType.REAL.matches(part);
            case STRING -> true;
        };
    }

    private static boolean isStep(List<String> ends, boolean pattern) {
        if (ends.size() != 2 || (ends.get(0).isEmpty() && ends.get(1).isEmpty())) {
            return false;
        }
        List<String> answer = split(ends.get(1), "[:]");
        return !pattern || answer.size() == 1 || isRange(answer);
    }

    private static boolean isRange(List<String> ends) {
        if (ends.size() != 2 || !ends.stream().allMatch(end -> end.isEmpty() || ValueType.REAL.matches(end))) {
            return false;
        }
        return ends.contains("") || new BigDecimal(ends.get(0)).compareTo(new BigDecimal(ends.get(1))) <= 0;
    }

    private @Nullable String withoutPrefixes(String pattern) {
        String rest = pattern;
        for (int i = 0; i < prefixes.size(); i++) {
            for (String prefix : prefixes) {
                String start = "{" + prefix + "=";
                int end = rest.indexOf('}');
                if (rest.startsWith(start) && end > 0) {
                    String value = rest.substring(start.length(), end);
                    if (!value.equals("true") && !value.equals("false")) {
                        return null;
                    }
                    rest = rest.substring(end + 1);
                }
            }
        }
        return rest;
    }

    private static List<String> split(String text, String separator) {
        return new ArrayList<>(List.of(text.split(Pattern.quote(separator), -1)));
    }
}
