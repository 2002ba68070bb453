package org.attune.scorm.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.scorm.Json;
import org.jspecify.annotations.Nullable;

/** The table of a data model as JSON, one element a line. Its shape is described in docs/data-model-json.md. */
final class DataModelJson {
    private DataModelJson() {}

    static String of(DataModel model, Table table) {
        List<String> rows = new ArrayList<>();
        model.elements().forEach(each -> rows.add(Json.of(row(each))));
        Map<String, Object> faults = new LinkedHashMap<>();
        for (Fault fault : Fault.values()) {
            faults.put(fault.json(), fault.code(model.isScorm2004()));
        }
        return "{\"version\":" + Json.of(model.isScorm2004() ? "2004" : "1.2")
                + ",\n\"maxBytes\":" + DataModel.MAX_BYTES
                + ",\n\"elements\":[\n" + String.join(",\n", rows) + "]"
                + ",\n\"types\":" + Json.of(types(model))
                + ",\n\"responses\":" + Json.of(responses(table))
                + ",\n\"feedback\":" + Json.of(table.feedback)
                + ",\n\"errors\":" + Json.of(table.errors)
                + ",\n\"faults\":" + Json.of(faults) + "}\n";
    }

    private static Map<String, Object> row(Element element) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("element", element.name());
        row.put("access", element.access().sign());
        row.put("type", element.type().sign());
        if (!element.words().isEmpty()) {
            row.put("values", element.words());
        }
        putNumber(row, "min", element.min());
        putNumber(row, "max", element.max());
        if (element.floor() > 0) {
            row.put("floor", element.floor());
        }
        String initial = element.initial();
        if (initial != null) {
            row.put("initial", initial);
        }
        if (!element.needs().isEmpty()) {
            row.put("needs", element.needs());
        }
        for (Element.Rule rule : element.rules()) {
            switch (rule) {
                case UNIQUE -> row.put("unique", true);
                case ONCE -> row.put("once", true);
                case APPEND -> row.put("append", true);
                case DERIVED_COMPLETION -> row.put("derived", "completion");
                case DERIVED_SUCCESS -> row.put("derived", "success");
            }
        }
        return row;
    }

    private static void putNumber(Map<String, Object> row, String key, @Nullable BigDecimal number) {
        if (number != null) {
            row.put(key, number);
        }
    }

    private static Map<String, Object> types(DataModel model) {
        Map<String, Object> types = new LinkedHashMap<>();
        for (ValueType type : ValueType.values()) {
            String expression = type.expression();
            boolean used = model.elements().stream().anyMatch(each -> each.type() == type)
                    || type == (model.isScorm2004() ? ValueType.REAL : ValueType.DECIMAL);
            if (expression != null && used) {
                types.put(type.sign(), expression);
            }
        }
        return types;
    }

    private static Map<String, Object> responses(Table table) {
        Map<String, Object> all = new LinkedHashMap<>();
        table.responses.forEach((type, format) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("item", format.item().sign());
            row.put("items", format.items());
            row.put("patterns", format.patterns());
            if (format.distinct()) {
                row.put("distinct", true);
            }
            if (!format.prefixes().isEmpty()) {
                row.put("prefixes", format.prefixes());
            }
            all.put(type, row);
        });
        return all;
    }
}
