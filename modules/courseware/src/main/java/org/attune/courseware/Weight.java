package org.attune.courseware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * How much has to pass over the network before a learner sees something: baby rooms have poor wifi. Counted is what a web
 * server sends that packs what it sends with gzip, as they all do: the page, its style and script, the fonts (packed
 * already), and the drawings of the first screen. What later screens show comes after that.
 */
final class Weight {
    /** Of a package with a whole course, in bytes. */
    static final int LARGEST_COURSE = 1_500_000;
    /** Of a lesson's first screen over the wire, in bytes. */
    static final int HEAVIEST_FIRST_SCREEN = 80_000;

    private static final Pattern SCREEN = Pattern.compile("<section class=\"screen ");
    private static final Pattern DRAWING = Pattern.compile("<img [^>]*?src=\"(?!data:)(?:\\.\\./)*([^\"]+)\"");

    private Weight() {}

    /** In bytes over the wire, for a page in its package. */
    static int firstScreen(String page, SortedMap<String, byte[]> files) {
        byte[] html = file(files, page);
        int sum = packed(html);
        TreeSet<String> others = new TreeSet<>(files.subMap("shell/", "shell0").keySet());
        Matcher drawing = DRAWING.matcher(untilSecondScreen(new String(html, StandardCharsets.UTF_8)));
        while (drawing.find()) {
            others.add(drawing.group(1));
        }
        for (String other : others) {
            sum += other.endsWith(".woff2") ? file(files, other).length : packed(file(files, other));
        }
        return sum;
    }

    private static String untilSecondScreen(String html) {
        Matcher screen = SCREEN.matcher(html);
        int first = screen.find() ? screen.end() : html.length();
        return screen.find(first) ? html.substring(0, screen.start()) : html;
    }

    private static byte[] file(SortedMap<String, byte[]> files, String path) {
        byte[] file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException(path + " is not in the package");
        }
        return file;
    }

    private static int packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }
}
