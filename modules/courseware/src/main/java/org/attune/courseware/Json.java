package org.attune.courseware;

import java.util.List;
import java.util.stream.Collectors;

/** Writes JSON, member by member. */
final class Json {
    private final StringBuilder members = new StringBuilder();

    Json text(String name, String value) {
        return raw(name, quoted(value));
    }

    Json number(String name, long value) {
        return raw(name, String.valueOf(value));
    }

    Json texts(String name, List<String> values) {
        return raw(name, array(values.stream().map(Json::quoted).toList()));
    }

    Json objects(String name, List<Json> values) {
        return raw(name, array(values.stream().map(Json::toString).toList()));
    }

    Json object(String name, Json value) {
        return raw(name, value.toString());
    }

    private Json raw(String name, String value) {
        members.append(members.isEmpty() ? "" : ", ")
                .append(quoted(name))
                .append(": ")
                .append(value);
        return this;
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",\n  ", "[", "]"));
    }

    private static String quoted(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < ' ') {
                json.append("\\u00").append(HEX.charAt(each >> 4)).append(HEX.charAt(each & 15));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }

    private static final String HEX = "0123456789abcdef";

    @Override
    public String toString() {
        return "{" + members + "}";
    }
}
