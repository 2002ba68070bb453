package org.attune.web.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A page of ours on content origins, or a part of one, as the build made it; with the hash of what is in it. */
final class Part {
    private final String mediaType;
    private final byte[] bytes;
    /** Empty where packing is not worth it. */
    private final byte[] packed;

    private final String hash;

    private Part(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.packed = Gzip.shrinks(mediaType) && bytes.length >= Gzip.SHORTEST ? Gzip.of(bytes) : new byte[0];
        this.hash = HexFormat.of().formatHex(sha256(bytes), 0, 8);
    }

    static Part script(String name) {
        return new Part("text/javascript;charset=UTF-8", read(name));
    }

    static Part style(String name) {
        return new Part("text/css;charset=UTF-8", read(name));
    }

    static Part face(String name) {
        return new Part("font/woff2", read(name));
    }

    static Part page(String html) {
        return new Part("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** What a content security policy calls a text that stands in a page. */
    static String digest(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static byte[] read(String name) {
        try (InputStream in = Part.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build left no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash() {
        return hash;
    }

    /** Sends it, unless the browser has it; that keeps for good what it asked for by its hash. */
    void sendKept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean thisOne = ("v=" + hash).equals(request.getQueryString());
        response.setHeader("Cache-Control", thisOne ? FileAnswer.FOR_GOOD : "no-cache");
        String tag = isPackedFor(request) ? Gzip.tag("\"" + hash + "\"") : "\"" + hash + "\"";
        response.setHeader("ETag", tag);
        if (packed.length > 0) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(request, response);
        }
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        if (isPackedFor(request)) {
            Gzip.send(packed, request, response);
            return;
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private boolean isPackedFor(HttpServletRequest request) {
        return packed.length > 0 && Gzip.isWanted(request);
    }
}
