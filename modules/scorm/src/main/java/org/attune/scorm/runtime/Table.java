package org.attune.scorm.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a data model's table from its resource. The first lines of {@code scorm-2004.table} explain the columns. */
final class Table {
    final Map<String, Element> elements = new LinkedHashMap<>();
    final Map<String, ResponseFormat> responses = new LinkedHashMap<>();
    final Map<String, Pattern> feedback = new LinkedHashMap<>();
    final Map<Integer, String> errors = new LinkedHashMap<>();

    Table(String resource) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(": ");
        String section = colon < 0 ? "" : line.substring(0, colon);
        String row = line.substring(section.isEmpty() ? 0 : colon + 2);
        switch (section) {
            case "response" -> response(cells(row));
            case "error" ->
                errors.put(Integer.valueOf(cells(row).get(0)), cells(row).get(1));
            case "feedback" ->
                feedback.put(
                        row.substring(0, row.indexOf(" | ")), Pattern.compile(row.substring(row.indexOf(" | ") + 3)));
            default -> element(cells(line));
        }
    }

    private void element(List<String> cells) {
        ValueType type = ValueType.ofSign(cells.get(2));
        String values = cells.get(3);
        boolean words = !type.isNumber() && !values.isEmpty();
        int dots = values.indexOf("..");
        Element element = new Element(
                cells.get(0),
                Access.ofSign(cells.get(1)),
                type,
                words ? List.of(values.replace("''", "").split(";", -1)) : List.of(),
                type.isNumber() && dots > 0 ? number(values.substring(0, dots)) : null,
                type.isNumber() && dots >= 0 ? number(values.substring(dots + 2)) : null,
                cells.get(4).isEmpty() ? null : cells.get(4).replace("''", ""),
                cells.get(5).isEmpty() ? 0 : Integer.parseInt(cells.get(5)),
                needs(cells.get(6)),
                rules(cells.get(6)));
        elements.put(element.name(), element);
    }

    private void response(List<String> cells) {
        List<String> rules = List.of(cells.get(4).split(" ", -1));
        responses.put(
                cells.get(0),
                new ResponseFormat(
                        ResponseFormat.Item.ofSign(cells.get(1)),
                        atLeast(cells.get(2)),
                        atLeast(cells.get(3)),
                        rules.contains("distinct"),
                        rules.stream().filter(rule -> rule.endsWith("_matters")).toList()));
    }

    private static int atLeast(String cell) {
        return cell.equals("one") ? 1 : Integer.parseInt(cell);
    }

    private static List<String> needs(String cell) {
        for (String rule : cell.split(" ", -1)) {
            if (rule.startsWith("needs=")) {
                return List.of(rule.substring("needs=".length()).split(",", -1));
            }
        }
        return List.of();
    }

    private static List<Element.Rule> rules(String cell) {
        List<Element.Rule> rules = new ArrayList<>();
        for (String rule : cell.split(" ", -1)) {
            switch (rule) {
                case "unique" -> rules.add(Element.Rule.UNIQUE);
                case "once" -> rules.add(Element.Rule.ONCE);
                case "append" -> rules.add(Element.Rule.APPEND);
                case "derived=completion" -> rules.add(Element.Rule.DERIVED_COMPLETION);
                case "derived=success" -> rules.add(Element.Rule.DERIVED_SUCCESS);
                default -> {
                    if (!rule.isEmpty() && !rule.startsWith("needs=")) {
                        throw new IllegalArgumentException("No such rule: " + rule);
                    }
                }
            }
        }
        return rules;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
