package org.attune.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            <style>%s</style>
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
    private String styleHash = "";

    @PostConstruct
    void load() {
        Part script = Part.script("wrapper.js");
        // In the page, and allowed by what it is: one request less until a lesson is seen.
        String style = new String(Part.read("wrapper.css"), StandardCharsets.UTF_8).strip();
        styleHash = Part.digest(style);
        parts.put("/", Part.page(HTML.formatted(settings.address(), style, script.hash())));
        parts.put("/wrapper.js", script);
        // Asked for only when there is something to say.
        for (String weight : List.of("400", "700")) {
            String face = "font/atkinson-hyperlegible-next-latin-" + weight + "-normal.woff2";
            parts.put("/" + face, Part.face(face));
        }
    }

    /** Whether there is such a part, and so an answer. */
    boolean get(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Part part = parts.get(path);
        if (part == null) {
            return false;
        }
        headers.wrapper(response, styleHash);
        if (path.equals("/")) {
            // What a package left for its neighbours to read goes before the next one starts: docs/decisions/0124.
            response.setHeader("Clear-Site-Data", "\"cookies\"");
            part.send(request, response);
        } else {
            part.sendKept(request, response);
        }
        return true;
    }
}
