package org.attune.courseware;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the module's own build put beside these classes: the lesson shell and SCORM's schemas. */
final class Shell {
    private Shell() {}

    /** Script, style and fonts, by path in a package. */
    static SortedMap<String, byte[]> files() throws IOException {
        return listed("shell");
    }

    /** Style and fonts of the pages to print, by path in a package. */
    static SortedMap<String, byte[]> printing() throws IOException {
        SortedMap<String, byte[]> files = listed("shell");
        files.keySet().removeIf(path -> !path.endsWith(".woff2"));
        files.put("print.css", opened("print.css"));
        return files;
    }

    /** The schemas of an edition of SCORM, by path in a package: its root. Those of 2004 come without LOM's. */
    static SortedMap<String, byte[]> schemas(Format edition) throws IOException {
        SortedMap<String, byte[]> schemas = new TreeMap<>();
        listed(edition.suffix)
                .forEach((path, bytes) -> schemas.put(path.substring(edition.suffix.length() + 1), bytes));
        if (edition != Format.SCORM_12) {
            schemas.put("lom.xsd", opened("lom.xsd"));
        }
        return schemas;
    }

    private static SortedMap<String, byte[]> listed(String folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String list = new String(resource(folder + "/files.txt"), StandardCharsets.UTF_8);
        for (String name : list.lines().toList()) {
            files.put(folder + "/" + name, resource(folder + "/" + name));
        }
        return files;
    }

    private static byte[] resource(String path) throws IOException {
        return opened("part/" + path);
    }

    private static byte[] opened(String path) throws IOException {
        try (InputStream in = Shell.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " is missing: build the module with Maven");
            }
            return in.readAllBytes();
        }
    }
}
