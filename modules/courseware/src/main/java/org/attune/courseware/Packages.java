package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a course's packages, by path. */
final class Packages {
    private static final String MANIFEST = "imsmanifest.xml";

    private Packages() {}

    /** A lesson an SCO. */
    static SortedMap<String, byte[]> scorm2004(Course course) throws IOException {
        SortedMap<String, byte[]> files = parts(course, "scorm-2004");
        String manifest = Manifests.scorm2004(course, files.keySet());
        for (int i = 0; i < course.lessons().size(); i++) {
            String next = i + 1 < course.lessons().size()
                    ? course.lessons().get(i + 1).id() + ".html"
                    : "";
            String page = PageHtml.lesson(course, i, "../", next);
            files.put(Manifests.page(course.lessons().get(i)), bytes(page));
        }
        files.put(MANIFEST, bytes(manifest));
        return files;
    }

    /** The whole course as one SCO. */
    static SortedMap<String, byte[]> scorm12(Course course) throws IOException {
        SortedMap<String, byte[]> files = parts(course, "scorm-1.2");
        files.put("index.html", bytes(PageHtml.course(course)));
        files.put(MANIFEST, bytes(Manifests.scorm12(course, files.keySet())));
        return files;
    }

    private static SortedMap<String, byte[]> parts(Course course, String edition) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(Shell.files());
        files.putAll(Shell.schemas(edition));
        files.putAll(new Drawings(course.folder()).files());
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
