package org.attune.web.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form with what was typed into it, as it waits for its writer.
 *
 * @param page the address it is sent to, from the root of the application
 * @param title of its page
 */
public record TypedForm(String page, String title, List<Field> fields) {
    private static final int LONGEST_TITLE = 300;

    /** A field, as browsers send it. */
    public record Field(String name, String value) {}

    public TypedForm {
        title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        fields = List.copyOf(fields);
    }

    /** What a request brought. */
    public static TypedForm of(String page, String title, Map<String, String[]> sent) {
        return new TypedForm(
                page,
                title,
                sent.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getValue()).map(value -> new Field(each.getKey(), value)))
                        .toList());
    }

    /** As {@link #json} wrote it. */
    public static TypedForm read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject form = reader.readObject();
            return new TypedForm(
                    form.getString("page"),
                    form.getString("title"),
                    form.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                            .map(each -> new Field(each.getString("name"), each.getString("value")))
                            .toList());
        }
    }

    /** The form as a text. */
    public String json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        fields.forEach(each ->
                all.add(Json.createObjectBuilder().add("name", each.name()).add("value", each.value())));
        return Json.createObjectBuilder()
                .add("page", page)
                .add("title", title)
                .add("fields", all)
                .build()
                .toString();
    }
}
