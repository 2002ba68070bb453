package org.attune.courseware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A course's drawings: SVG files in {@code media/}. */
final class Drawings {
    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox=\"[\\d.-]+[ ,]+[\\d.-]+[ ,]+([\\d.]+)[ ,]+([\\d.]+)\"");

    private final Path folder;

    Drawings(Path courseFolder) {
        this.folder = courseFolder;
    }

    /** Width and height from the drawing's viewBox, so that text does not jump when it comes. */
    String size(String path) {
        try {
            Matcher box = VIEW_BOX.matcher(Files.readString(folder.resolve(path), StandardCharsets.UTF_8));
            return box.find() ? " width=\"" + box.group(1) + "\" height=\"" + box.group(2) + "\"" : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by path in the package. */
    SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve("media"))) {
            List<Path> drawings = all.filter(each -> each.toString().endsWith(".svg"))
                    .sorted()
                    .toList();
            for (Path each : drawings) {
                files.put("media/" + each.getFileName(), Files.readAllBytes(each));
            }
        }
        return files;
    }
}
