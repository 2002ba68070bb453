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

    /** The schemas of {@code scorm-1.2} or {@code scorm-2004}, by path in a package: its root. */
    static SortedMap<String, byte[]> schemas(String edition) throws IOException {
        SortedMap<String, byte[]> schemas = new TreeMap<>();
        listed(edition).forEach((path, bytes) -> schemas.put(path.substring(edition.length() + 1), bytes));
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
        try (InputStream in = Shell.class.getResourceAsStream("part/" + path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " is missing: build the module with Maven");
            }
            return in.readAllBytes();
        }
    }
}
