package org.attune.courseware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** A mapping read from YAML. What is missing becomes a complaint and reads as empty. */
final class Yaml {
    private final String file;
    private final Map<?, ?> values;
    private final List<Complaint> complaints;

    private Yaml(String file, Map<?, ?> values, List<Complaint> complaints) {
        this.file = file;
        this.values = values;
        this.complaints = complaints;
    }

    /** @param firstLine the line of the file on which the YAML starts, from 1 */
    static Yaml of(String file, int firstLine, String text, List<Complaint> complaints) {
        try {
            Object read = new Load(LoadSettings.builder().build()).loadFromString(text);
            if (read instanceof Map<?, ?> map) {
                return new Yaml(file, map, complaints);
            }
            complaints.add(new Complaint(file, firstLine, "Write names and values here, as in \"title: My course\"."));
        } catch (MarkedYamlEngineException e) {
            int line =
                    firstLine + e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            complaints.add(new Complaint(file, line, "This is not YAML: " + e.getProblem() + "."));
        }
        return new Yaml(file, Map.of(), complaints);
    }

    String text(String name) {
        String value = textOrEmpty(name);
        if (value.isEmpty()) {
            complaints.add(new Complaint(file, 0, "\"" + name + "\" is missing."));
        }
        return value;
    }

    String textOr(String name, String otherwise) {
        String value = textOrEmpty(name);
        return value.isEmpty() ? otherwise : value;
    }

    String textOrEmpty(String name) {
        return plain(values.get(name));
    }

    /** Whole minutes from 1 to 600. */
    int minutes() {
        if (values.get("minutes") instanceof Integer minutes && minutes >= 1 && minutes <= 600) {
            return minutes;
        }
        complaints.add(new Complaint(file, 0, "\"minutes\" is missing: say how many minutes the lesson takes."));
        return 1;
    }

    List<String> list(String name) {
        List<String> list = new ArrayList<>();
        if (values.get(name) instanceof List<?> items) {
            items.forEach(item -> list.add(plain(item)));
        }
        if (list.isEmpty()) {
            complaints.add(new Complaint(file, 0, "\"" + name + "\" is missing: it needs one entry at least."));
        }
        return list;
    }

    /** A list of mappings of one id to a statement; empty where there is no such list. */
    List<Block.Statement> statements(String name) {
        List<Block.Statement> statements = new ArrayList<>();
        if (values.get(name) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map && map.size() == 1) {
                    map.forEach((id, text) -> statements.add(new Block.Statement(0, plain(id), plain(text))));
                } else {
                    complaints.add(new Complaint(
                            file, 0, "Write each entry of \"" + name + "\" as \"- its-id: The statement.\"."));
                }
            }
        }
        return statements;
    }

    /** Sources by key, each a text or a mapping of {@code text} and {@code doi} or {@code url}. */
    Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (values.get("sources") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String name = plain(key);
                sources.put(
                        name,
                        value instanceof Map<?, ?> parts
                                ? new Source(
                                        name,
                                        plain(parts.get("text")),
                                        plain(parts.get("doi")),
                                        plain(parts.get("url")))
                                : new Source(name, plain(value), "", ""));
            });
        }
        return sources;
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
