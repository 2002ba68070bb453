package org.attune.web.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.attune.web.json.Answers;

/** A file as an answer; parts of it are for players and viewers. */
final class FileAnswer {
    /** Of what never changes under its address. */
    static final String FOR_GOOD = "private, max-age=31536000, immutable";

    private static final int CHUNK = 64 << 10;

    private FileAnswer() {}

    /** A file that never changes under its label, so a browser keeps it. */
    static void send(Path file, String mediaType, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(file, mediaType, tag(file), FOR_GOOD, request, response);
    }

    /** The {@code ETag} of a file that never changes under its name. */
    static String tag(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return "\"" + Long.toHexString(attributes.size()) + "-"
                + Long.toHexString(attributes.lastModifiedTime().toMillis()) + "\"";
    }

    /**
     * The same, for a file that is known by more than its size and time.
     *
     * @param tag the file's {@code ETag}
     * @param caching its {@code Cache-Control}
     */
    static void send(
            Path file,
            String mediaType,
            String tag,
            String caching,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long size = Files.size(file);
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        if (EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType);
        send(file, size, range(request, tag, size), request, response);
    }

    private static Optional<ByteRange> range(HttpServletRequest request, String tag, long size) {
        String range = request.getHeader("Range");
        String unchanged = request.getHeader("If-Range");
        boolean wanted = range != null && (unchanged == null || unchanged.equals(tag));
        return wanted ? ByteRange.of(range, size) : Optional.empty();
    }

    private static void send(
            Path file, long size, Optional<ByteRange> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ByteRange part = asked.orElse(new ByteRange(0, size - 1));
        if (asked.isPresent() && part.equals(ByteRange.NONE)) {
            response.setHeader("Content-Range", "bytes */" + size);
            Answers.words(response, HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, "No such part.");
            return;
        }
        if (asked.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + size);
        }
        response.setContentLengthLong(part.length());
        if (!request.getMethod().equals("HEAD")) {
            copy(file, part, response.getOutputStream());
        }
    }

    private static void copy(Path file, ByteRange part, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(part.from());
            byte[] chunk = new byte[CHUNK];
            long left = part.length();
            while (left > 0) {
                int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (read < 0) {
                    throw new IOException("the file ended early: " + file);
                }
                out.write(chunk, 0, read);
                left -= read;
            }
        }
    }
}
