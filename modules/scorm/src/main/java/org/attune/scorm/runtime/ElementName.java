package org.attune.scorm.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of an element as a SCO writes it, with numbers for indices.
 *
 * @param pattern the name in the table, with {@code n} for each index
 * @param indices the collections it passes, outermost first
 */
record ElementName(String text, String pattern, List<Index> indices) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final String TARGET = ".{target=";

    /** A place in a collection, itself with numbers: {@code cmi.interactions.3.objectives}, 0. */
    record Index(String collection, int at) {
        String record() {
            return collection + "." + at;
        }
    }

    static ElementName of(String text) {
        int target = text.indexOf(TARGET);
        if (text.startsWith("adl.nav.request_valid.") && target > 0 && text.endsWith("}")) {
            return new ElementName(text, text.substring(0, target) + TARGET + "}", List.of());
        }
        List<Index> indices = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        StringBuilder concrete = new StringBuilder();
        for (String step : text.split("\\.", -1)) {
            boolean number = NUMBER.matcher(step).matches();
            if (number) {
                indices.add(new Index(concrete.toString(), Integer.parseInt(step)));
            }
            String dot = pattern.isEmpty() ? "" : ".";
            // A literal n is no index.
            pattern.append(dot).append(number ? "n" : step.equals("n") ? "?" : step);
            concrete.append(dot).append(step);
        }
        return new ElementName(text, pattern.toString(), indices);
    }

    /** The name in the same record: {@code cmi.objectives.n.id} seen from {@code cmi.objectives.3.status} has 3. */
    String sibling(String siblingPattern) {
        String name = siblingPattern;
        for (Index each : indices) {
            name = name.replaceFirst("\\.n(?=\\.|$)", "." + each.at());
        }
        return name;
    }

    String lastStep() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    String parentPattern() {
        return pattern.substring(0, Math.max(0, pattern.lastIndexOf('.')));
    }
}
