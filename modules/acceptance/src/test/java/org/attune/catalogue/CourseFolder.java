package org.attune.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attune.shared.Checksum;

/** A folder of courses made for a test: catalogue.json, a package a course, a drawing. */
public final class CourseFolder {
    private final Path folder;
    private final List<String> courses = new ArrayList<>();

    public CourseFolder() {
        try {
            folder = Files.createTempDirectory("courses");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An identifier, title or text that no other test has. */
    public static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }

    /** Forgets the courses; their files stay. */
    public CourseFolder empty() {
        courses.clear();
        return this;
    }

    /**
     * Adds a course with a lesson for each name; a name ending in {@code *} is an asset.
     *
     * @param identifier also seeds the package, so that other courses have other bytes
     */
    public CourseFolder course(String identifier, String version, String... lessons) {
        return course(identifier, version, version + identifier, lessons);
    }

    /** @param bytes makes the package differ from others, or not */
    public CourseFolder course(String identifier, String version, String bytes, String[] lessons) {
        try {
            Path zip = folder.resolve(identifier + "-" + version + ".zip");
            zip(zip, bytes, lessons);
            Files.writeString(folder.resolve(identifier + ".svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
            return json("""
                    {"identifier": "%s", "version": "%s", "name": "Course %s", "description": "About %s.",
                     "timeRequired": "PT20M", "teaches": ["One thing.", "Another."], "license": "CC-BY-4.0",
                     "image": "%s.svg",
                     "hasPart": [{"identifier": "%s", "description": "The first.", "timeRequired": "PT8M"}],
                     "citation": [{"text": "A book"}, {"text": "An article", "doi": "10.1/x"}],
                     "encoding": [{"format": "SCORM 2004 4th Edition", "name": "%s", "sha256": "%s"}]}""".formatted(
                            identifier,
                            version,
                            identifier,
                            identifier,
                            identifier,
                            lessons[0],
                            zip.getFileName(),
                            Checksum.of(zip)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a course as it stands in the catalogue. */
    public CourseFolder json(String course) {
        courses.add(course);
        return this;
    }

    /** The folder, with a catalogue of what was added. */
    public Path write() {
        try {
            Files.writeString(folder.resolve("catalogue.json"), "{\"courses\": [" + String.join(",", courses) + "]}");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zip(Path zip, String seed, String[] lessons) throws IOException {
        StringBuilder items = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        Map<String, String> files = new LinkedHashMap<>();
        for (String lesson : lessons) {
            String id = lesson.replace("*", "");
            items.append("""
                    <item identifier="%s" identifierref="r-%s"><title>Lesson %s</title>\
                    <adlcp:dataFromLMS>given to %s</adlcp:dataFromLMS></item>""".formatted(id, id, id, id));
            resources.append("""
                    <resource identifier="r-%s" type="webcontent" adlcp:scormType="%s" href="%s.html?a=b"/>""".formatted(id, id.equals(lesson) ? "sco" : "asset", id));
            files.put(id + ".html", "<!doctype html><title>" + seed + "</title>");
        }
        files.put("imsmanifest.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="sample" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
                  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
                  <organizations default="all">
                    <organization identifier="all"><title>The module</title>%s</organization>
                  </organizations>
                  <resources>%s</resources>
                </manifest>
                """.formatted(items, resources));
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0); // the same words are the same bytes
                entries.putNextEntry(entry);
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
    }
}
