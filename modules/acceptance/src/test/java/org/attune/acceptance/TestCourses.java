package org.attune.acceptance;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The folder of courses that the journeys' server is given: our own, and small ones made here, a course
 * for each journey so that none disturbs another. The pages in them lie in src/test/resources/lessons.
 */
public final class TestCourses {

    /** Courses of a few words each; the name says which journey takes it. */
    private static final List<String> PLAIN = List.of(
            "tab-closed",
            "browser-killed",
            "server-killed",
            "offline",
            "offline-killed",
            "drained",
            "session-expired",
            "two-tabs",
            "two-devices",
            "launch-code",
            "no-begin",
            "launches",
            "own-host",
            "keeps-nothing",
            "learning-log",
            "sign-out",
            "left-open",
            "signed-out-elsewhere",
            "tablet",
            "back-button",
            "words",
            "desk",
            "where",
            "record",
            "renewal",
            "team",
            "assigned",
            "voluntary",
            "caught",
            "edited");

    private final Path folder = Server.scratchFile("courses");
    private final JsonArray courses = new JsonArray();

    private TestCourses() {}

    static Path folder() {
        try {
            return new TestCourses().build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing but small courses, as many as learners learn at once. */
    public static Path forLoad(int courses) {
        return forLoad(courses, 1, Map.of());
    }

    /**
     * The same, of so many lessons each.
     *
     * @param more files besides the notebook's
     */
    public static Path forLoad(int courses, int lessons, Map<String, String> more) {
        TestCourses made = new TestCourses();
        try {
            Files.createDirectories(made.folder);
            for (int i = 1; i <= courses; i++) {
                made.add("load-" + i, "SCORM 2004 4th Edition", "notebook.html", lessons, more);
            }
            return made.catalogued();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path build() throws IOException {
        Files.createDirectories(folder);
        copyOurOwn();
        for (String name : PLAIN) {
            add(name + "-2004", "SCORM 2004 4th Edition", "notebook.html", 2);
        }
        add("notebook-12", "SCORM 1.2", "notebook.html", 1);
        add("hostile", "SCORM 2004 4th Edition", "hostile.html", 1);
        for (Quirks each : Quirks.all()) {
            add(each.id(), each.version12() ? "SCORM 1.2" : "SCORM 2004 4th Edition", files(each));
        }
        for (Path zip : Samples.all()) {
            String name = Samples.name(zip);
            Files.copy(zip, folder.resolve(name + ".zip"));
            addZipped(name, Samples.course(name), name.contains("2004") ? "SCORM 2004 3rd Edition" : "SCORM 1.2");
        }
        return catalogued();
    }

    private Path catalogued() throws IOException {
        JsonObject catalogue = new JsonObject();
        catalogue.add("courses", courses);
        Files.writeString(folder.resolve("catalogue.json"), new Gson().toJson(catalogue));
        return folder;
    }

    private void copyOurOwn() throws IOException {
        try (Stream<Path> files = Files.list(Product.courses())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        JsonObject catalogue =
                new Gson().fromJson(Files.readString(folder.resolve("catalogue.json")), JsonObject.class);
        for (JsonElement course : catalogue.getAsJsonArray("courses")) {
            courses.add(course);
        }
    }

    private void add(String id, String format, String page, int lessons) throws IOException {
        add(id, format, page, lessons, Map.of());
    }

    private void add(String id, String format, String page, int lessons, Map<String, String> more) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(more);
        files.put("imsmanifest.xml", Manifest.of(id, format.equals("SCORM 1.2"), lessons));
        files.put("index.html", resource(page));
        files.put("scorm.js", resource("scorm.js"));
        add(id, format, files);
    }

    private static Map<String, String> files(Quirks quirks) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", Manifest.of(quirks.id(), quirks.version12(), quirks.lessons()));
        files.put("index.html", resource("notebook.html"));
        for (String page : quirks.pages()) {
            files.put(page, resource(page));
        }
        return files;
    }

    private void add(String id, String format, Map<String, String> files) throws IOException {
        write(folder.resolve(id + ".zip"), files);
        addZipped(id, "Notebook: " + id.replace("-2004", ""), format);
    }

    private void addZipped(String id, String name, String format) throws IOException {
        Path zip = folder.resolve(id + ".zip");
        JsonObject encoding = new JsonObject();
        encoding.addProperty("format", format);
        encoding.addProperty("name", id + ".zip");
        encoding.addProperty("sha256", sha256(zip));
        encoding.addProperty("size", Files.size(zip));
        JsonArray encodings = new JsonArray();
        encodings.add(encoding);
        JsonObject course = new JsonObject();
        course.addProperty("identifier", id);
        course.addProperty("version", "1.0.0");
        course.addProperty("name", name);
        course.addProperty("description", "A course of the tests, for the journey " + id + ".");
        course.addProperty("inLanguage", "en-GB");
        course.addProperty("timeRequired", "PT5M");
        course.add("encoding", encodings);
        courses.add(course);
    }

    /** A package of the notebook that no course has, for who brings one. */
    public static Path loose(String id, int lessons) {
        return loose(id, Manifest.of(id, false, lessons), Map.of());
    }

    /**
     * A package of the notebook with a manifest of its own.
     *
     * @param more files besides the notebook's
     */
    public static Path loose(String id, String manifest, Map<String, String> more) {
        Path zip = Server.scratchFile(id + ".zip");
        try {
            Map<String, String> files = new LinkedHashMap<>(more);
            files.put("imsmanifest.xml", manifest);
            files.put("index.html", resource("notebook.html"));
            files.put("scorm.js", resource("scorm.js"));
            write(zip, files);
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the packages of {@link Quirks}, for who brings it. */
    public static Path loose(String quirks) {
        Path zip = Server.scratchFile(quirks + ".zip");
        try {
            for (Quirks each : Quirks.all()) {
                if (each.id().equals(quirks)) {
                    write(zip, files(each));
                }
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manifest of the notebook, to be spoilt. */
    public static String manifest(String id, int lessons) {
        return Manifest.of(id, false, lessons);
    }

    private static void write(Path zip, Map<String, String> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
    }

    private static String resource(String name) throws IOException {
        return new String(
                TestCourses.class.getResourceAsStream("/lessons/" + name).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
