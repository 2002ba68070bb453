package org.attune.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code catalogue.json}, a course at a time, so that a broken one does not take the others with it. */
final class CatalogueFile {
    static final String NAME = "catalogue.json";

    private static final int LONGEST_IDENTIFIER = 200;
    private static final int LONGEST_VERSION = 100;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\x00-\\x1f]+");
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\:\\x00-\\x1f]+");

    private CatalogueFile() {}

    /** The courses, not yet looked at. */
    static List<JsonValue> courses(Path folder) throws ImportRefused {
        Path file = folder.resolve(NAME);
        try (InputStream in = Files.newInputStream(file);
                JsonReader reader = Json.createReader(in)) {
            if (reader.readObject().get("courses") instanceof JsonArray courses) {
                return courses;
            }
            throw new ImportRefused(file + " has no list of courses");
        } catch (IOException | JsonException e) {
            throw new ImportRefused(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static CourseEntry read(JsonValue value) throws ImportRefused {
        if (!(value instanceof JsonObject course)) {
            throw new ImportRefused("a course must be an object");
        }
        String identifier = required(course, "identifier", LONGEST_IDENTIFIER);
        String image = text(course, "image");
        CourseEntry entry = new CourseEntry(
                identifier,
                required(course, "version", LONGEST_VERSION),
                required(course, "name", Integer.MAX_VALUE),
                text(course, "description"),
                text(course, "audience"),
                minutes(course),
                texts(course),
                text(course, "creator"),
                text(course, "license"),
                image.isEmpty() ? null : fileName(image),
                parts(course),
                citations(course),
                encodings(course));
        if (entry.encodings().isEmpty()) {
            throw new ImportRefused("it names no package");
        }
        return entry;
    }

    private static List<CourseEntry.Part> parts(JsonObject course) throws ImportRefused {
        List<CourseEntry.Part> parts = new ArrayList<>();
        for (JsonObject each : objects(course, "hasPart")) {
            parts.add(new CourseEntry.Part(
                    text(each, "identifier"), text(each, "name"), text(each, "description"), minutes(each)));
        }
        return parts;
    }

    private static List<Source> citations(JsonObject course) throws ImportRefused {
        List<Source> sources = new ArrayList<>();
        for (JsonObject each : objects(course, "citation")) {
            sources.add(new Source(required(each, "text", Integer.MAX_VALUE), address(each)));
        }
        return sources;
    }

    private static @Nullable String address(JsonObject citation) throws ImportRefused {
        String doi = text(citation, "doi");
        String url = doi.isEmpty() ? text(citation, "url") : "https://doi.org/" + doi;
        if (!url.isEmpty() && !WEB_ADDRESS.matcher(url).matches()) {
            throw new ImportRefused("a source's url must begin with https:// or http://, unlike “" + url + "”");
        }
        return url.isEmpty() ? null : url;
    }

    private static List<CourseEntry.Encoding> encodings(JsonObject course) throws ImportRefused {
        List<CourseEntry.Encoding> encodings = new ArrayList<>();
        for (JsonObject each : objects(course, "encoding")) {
            String sha256 = text(each, "sha256");
            if (!SHA256.matcher(sha256).matches()) {
                throw new ImportRefused("a package's sha256 must be 64 small hexadecimal digits, not “" + sha256 + "”");
            }
            encodings.add(new CourseEntry.Encoding(fileName(required(each, "name", LONGEST_IDENTIFIER)), sha256));
        }
        return encodings;
    }

    /** A file beside the catalogue, and nowhere else. */
    private static String fileName(String name) throws ImportRefused {
        if (!FILE_NAME.matcher(name).matches() || name.equals("..") || name.equals(".")) {
            throw new ImportRefused("“" + name + "” is not the name of a file beside " + NAME);
        }
        return name;
    }

    private static List<JsonObject> objects(JsonObject object, String name) throws ImportRefused {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue each : list(object, name)) {
            if (!(each instanceof JsonObject one)) {
                throw new ImportRefused(name + " must be a list of objects");
            }
            objects.add(one);
        }
        return objects;
    }

    private static List<String> texts(JsonObject course) throws ImportRefused {
        List<String> texts = new ArrayList<>();
        for (JsonValue each : list(course, "teaches")) {
            texts.add(text(each, "teaches"));
        }
        return texts;
    }

    private static List<JsonValue> list(JsonObject object, String name) throws ImportRefused {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new ImportRefused(name + " must be a list");
    }

    private static String required(JsonObject object, String name, int longest) throws ImportRefused {
        String text = text(object, name);
        if (text.isEmpty() || text.length() > longest) {
            throw new ImportRefused(name + " is " + (text.isEmpty() ? "missing" : "longer than " + longest));
        }
        return text;
    }

    private static String text(JsonObject object, String name) throws ImportRefused {
        return text(object.get(name), name);
    }

    /** Empty when it is not there. PostgreSQL keeps no NUL. */
    private static String text(@Nullable JsonValue value, String name) throws ImportRefused {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString string && string.getString().indexOf('\0') < 0) {
            return string.getString().strip();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        throw new ImportRefused(name + " must be text");
    }

    /** Begun minutes count. */
    private static int minutes(JsonObject object) throws ImportRefused {
        String text = text(object, "timeRequired");
        try {
            Duration time = text.isEmpty() ? Duration.ZERO : Duration.parse(text);
            return Math.toIntExact(time.plusSeconds(59).toMinutes());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new ImportRefused("timeRequired must be a duration such as PT25M, not “" + text + "”", e);
        }
    }
}
