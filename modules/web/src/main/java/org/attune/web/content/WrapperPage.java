package org.attune.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.shared.Settings;
import org.attune.web.security.SecurityHeaders;

/** The page that holds a package and its API, and the parts of the page. The same under every label. */
@ApplicationScoped
class WrapperPage {
    private static final String HTML = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="attune-platform" content="%s">
            <title>Lesson · Attune</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/wrapper.css?v=%s">
            <script src="/wrapper.js?v=%s" defer></script>
            </head>
            <body>
            <div id="lesson"></div>
            <div id="notice" hidden></div>
            </body>
            </html>
            """;

    @Inject
    Settings settings;

    @Inject
    SecurityHeaders headers;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A file, with the hash of what is in it. */
    private static final class Part {
        final String mediaType;
        final byte[] bytes;
        final String hash;

        Part(String mediaType, byte[] bytes) {
            this.mediaType = mediaType;
            this.bytes = bytes;
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                this.hash = HexFormat.of().formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    @PostConstruct
    void load() {
        Part script = new Part("text/javascript;charset=UTF-8", read("wrapper.js"));
        Part style = new Part("text/css;charset=UTF-8", read("wrapper.css"));
        String html = HTML.formatted(settings.address(), style.hash, script.hash);
        parts.put("/", new Part("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8)));
        parts.put("/wrapper.js", script);
        parts.put("/wrapper.css", style);
        // Asked for only when there is something to say.
        for (String weight : List.of("400", "700")) {
            String face = "font/atkinson-hyperlegible-next-latin-" + weight + "-normal.woff2";
            parts.put("/" + face, new Part("font/woff2", read(face)));
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = WrapperPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build left no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a part, and so an answer. */
    boolean get(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Part part = parts.get(path);
        if (part == null) {
            return false;
        }
        headers.wrapper(response);
        if (path.equals("/")) {
            // What a package left for its neighbours to read goes before the next one starts: docs/decisions/0124.
            response.setHeader("Clear-Site-Data", "\"cookies\"");
        } else if (isKept(part, request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType(part.mediaType);
        response.setContentLength(part.bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(part.bytes);
        }
        return true;
    }

    /** Whether the browser has this part; it keeps for good what it asked for by its hash. */
    private static boolean isKept(Part part, HttpServletRequest request, HttpServletResponse response) {
        boolean thisOne = ("v=" + part.hash).equals(request.getQueryString());
        response.setHeader("Cache-Control", thisOne ? "private, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", "\"" + part.hash + "\"");
        return EntityTag.matches(request.getHeader("If-None-Match"), "\"" + part.hash + "\"");
    }
}
