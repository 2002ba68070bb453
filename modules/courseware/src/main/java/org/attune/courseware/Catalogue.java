package org.attune.courseware;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code catalogue.json}; what it means is in {@code docs/catalogue-json.md}. */
final class Catalogue {
    private final List<String> courses = new ArrayList<>();

    record Encoding(String format, String name, String sha256, int size) {
        static Encoding of(String format, String name, byte[] zip) {
            return new Encoding(format, name, digest(zip), zip.length);
        }
    }

    void add(Course course, List<Encoding> encodings) {
        courses.add(object(
                "identifier", text(course.id()),
                "version", text(course.version()),
                "name", text(course.title()),
                "description", text(course.summary()),
                "audience", text(course.audience()),
                "inLanguage", text(course.language()),
                "timeRequired", text("PT" + course.minutes() + "M"),
                "teaches",
                        array(course.objectives().stream().map(Catalogue::text).toList()),
                "creator", text(course.madeBy()),
                "license", text(course.licence()),
                "image", text(course.id() + ".svg"),
                "hasPart",
                        array(course.lessons().stream().map(Catalogue::lesson).toList()),
                "citation",
                        array(course.sources().values().stream()
                                .map(Catalogue::source)
                                .toList()),
                "encoding", array(encodings.stream().map(Catalogue::encoding).toList())));
    }

    String json() {
        return object("courses", array(courses)) + "\n";
    }

    private static String lesson(Lesson lesson) {
        return object(
                "identifier", text(lesson.id()),
                "name", text(lesson.title()),
                "description", text(lesson.summary()),
                "timeRequired", text("PT" + lesson.minutes() + "M"));
    }

    private static String source(Source source) {
        List<String> parts = new ArrayList<>(List.of("text", text(source.text())));
        if (!source.doi().isEmpty()) {
            parts.addAll(List.of("doi", text(source.doi())));
        } else if (!source.url().isEmpty()) {
            parts.addAll(List.of("url", text(source.url())));
        }
        return object(parts.toArray(String[]::new));
    }

    private static String encoding(Encoding encoding) {
        return object(
                "format", text(encoding.format()),
                "name", text(encoding.name()),
                "sha256", text(encoding.sha256()),
                "size", String.valueOf(encoding.size()));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String object(String... namesAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.append(i == 0 ? "" : ", ")
                    .append(text(namesAndValues[i]))
                    .append(": ")
                    .append(namesAndValues[i + 1]);
        }
        return json.append('}').toString();
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",\n  ", "[", "]"));
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < ' ') {
                json.append(String.format("\\u%04x", (int) each));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }

    byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
