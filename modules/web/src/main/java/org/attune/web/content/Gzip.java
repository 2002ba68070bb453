package org.attune.web.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * What is the same for all who may have it goes out gzipped, to browsers that want it so. Never a page: what a page keeps
 * secret could be guessed from its length, beside words that somebody else chose.
 */
final class Gzip {
    /** In bytes: what is shorter is not worth it. */
    static final int SHORTEST = 1024;

    private static final Set<String> SHRINKING = Set.of(
            "application/javascript",
            "application/json",
            "application/xhtml+xml",
            "application/xml",
            "font/ttf",
            "image/svg+xml");

    private Gzip() {}

    /** Whether the browser can unpack it. */
    static boolean isWanted(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
        return Arrays.stream(accepted.split(",", -1))
                .map(each -> each.replace(" ", ""))
                .anyMatch(each -> each.equals("gzip") || (each.startsWith("gzip;q=") && !each.matches(".*=0(\\.0*)?")));
    }

    /** @param mediaType with or without its charset */
    static boolean shrinks(String mediaType) {
        String type = mediaType.split(";", 2)[0];
        return type.startsWith("text/") || SHRINKING.contains(type);
    }

    /** The entity tag of the gzipped bytes, which are other bytes than those that the tag is of. */
    static String tag(String tag) {
        return tag.substring(0, tag.length() - 1) + "-gzip\"";
    }

    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Sends what {@link #of} made. */
    static void send(byte[] packed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(packed.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(packed);
        }
    }
}
