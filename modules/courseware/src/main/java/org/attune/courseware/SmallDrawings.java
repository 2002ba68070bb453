package org.attune.courseware;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the small drawings of a lesson into its page: each is one request less, and is there also when the network goes before
 * its screen is reached.
 */
final class SmallDrawings {
    /** In bytes; a larger one comes by itself, while the words are there already. */
    private static final int LARGEST = 8_000;

    private static final Pattern SOURCE = Pattern.compile("(<img [^>]*?src=\")(?:\\.\\./)*(media/[^\"]+)\"");

    private SmallDrawings() {}

    /** The page with those drawings in it. */
    static String in(String html, Map<String, byte[]> drawings) {
        Matcher source = SOURCE.matcher(html);
        StringBuilder out = new StringBuilder();
        while (source.find()) {
            byte[] drawing = drawings.get(source.group(2));
            String kept = drawing == null || drawing.length > LARGEST
                    ? source.group()
                    : source.group(1) + address(new String(drawing, StandardCharsets.UTF_8)) + "\"";
            source.appendReplacement(out, Matcher.quoteReplacement(kept));
        }
        return source.appendTail(out).toString();
    }

    /** As little of it is written otherwise as an attribute and an address allow: it travels packed. */
    private static String address(String svg) {
        return "data:image/svg+xml,"
                + svg.strip()
                        .replace("%", "%25")
                        .replace("#", "%23")
                        .replace("\"", "%22")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("&", "%26")
                        .replaceAll("\\s+", " ");
    }
}
