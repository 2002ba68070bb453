package org.attune.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of packages, gzipped where that makes them smaller. Those asked for last are held in memory, since all learners of a
 * course ask for the same: packing one takes longer than everything else about the answer.
 */
@ApplicationScoped
class PackedFiles {
    /** In bytes: what is longer goes out as it is. */
    private static final int LONGEST = 2 << 20;

    /** In bytes, of all that is held: some courses' worth. */
    private static final int ROOM = 8 << 20;

    /** By their entity tags, of which a path is part; the one asked for longest ago comes first. */
    private final Map<String, byte[]> held = new LinkedHashMap<>(16, 0.75f, true);

    private int room = ROOM;

    /** Sends the file gzipped, if it is to be: to others, or of others, nothing is said. */
    boolean send(Path file, String mediaType, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Gzip.shrinks(mediaType)) {
            return false;
        }
        response.setHeader("Vary", "Accept-Encoding");
        long size = Files.size(file);
        // A part is a part of the file as it is.
        if (size < Gzip.SHORTEST || size > LONGEST || request.getHeader("Range") != null || !Gzip.isWanted(request)) {
            return false;
        }
        String tag = Gzip.tag(FileAnswer.tag(file));
        response.setHeader("Cache-Control", FileAnswer.FOR_GOOD);
        response.setHeader("ETag", tag);
        if (EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType(mediaType);
        Gzip.send(packed(file, tag), request, response);
        return true;
    }

    private byte[] packed(Path file, String tag) throws IOException {
        String name = file + tag;
        byte[] known = known(name);
        if (known != null) {
            return known;
        }
        byte[] packed = Gzip.of(Files.readAllBytes(file));
        keep(name, packed);
        return packed;
    }

    private synchronized byte @Nullable [] known(String name) {
        return held.get(name);
    }

    private synchronized void keep(String name, byte[] packed) {
        byte[] before = held.put(name, packed);
        room -= packed.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = held.values().iterator();
        while (room < 0 && oldest.hasNext()) {
            room += oldest.next().length;
            oldest.remove();
        }
    }

    /** In bytes, of all that is held. */
    synchronized long held() {
        return held.values().stream().mapToLong(each -> each.length).sum();
    }
}
