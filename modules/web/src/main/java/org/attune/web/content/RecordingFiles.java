package org.attune.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.recording.Film;
import org.attune.recording.RecordingService;
import org.attune.web.json.Answers;
import org.attune.web.security.SecurityHeaders;

/**
 * {@code GET /recording/}: the page on which a recording is watched, and below it the film, its captions and chapters, and
 * what the page shows. The page is the same under every label.
 */
@ApplicationScoped
class RecordingFiles {
    private static final String SCRIPT = "recording.js";
    private static final String STYLE = "recording.css";

    @Inject
    RecordingService recordings;

    @Inject
    SecurityHeaders headers;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        Part script = Part.script(SCRIPT);
        Part style = Part.style(STYLE);
        parts.put("", Part.page(RecordingPage.html(style.hash(), script.hash())));
        parts.put(SCRIPT, script);
        parts.put(STYLE, style);
        for (String weight : List.of("400", "700")) {
            String face = "font/atkinson-hyperlegible-next-latin-" + weight + "-normal.woff2";
            parts.put(face, Part.face(face));
        }
    }

    /**
     * Whether there is such a thing, and so an answer.
     *
     * @param name what stands after {@code /recording/}
     */
    boolean get(long resource, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Film> film = recordings.film(resource);
        if (film.isEmpty()) {
            return false;
        }
        headers.recording(response);
        Part part = parts.get(name);
        if (part != null) {
            part.sendKept(request, response);
            return true;
        }
        return switch (name) {
            case "film" -> film(film.get(), request, response);
            case "captions.vtt" -> track(film.get().captions(), request, response);
            case "chapters.vtt" -> track(film.get().chapterTrack(), request, response);
            case "data.json" -> {
                Answers.json(response, data(film.get()).toString());
                yield true;
            }
            default -> false;
        };
    }

    private static boolean film(Film film, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Files.isRegularFile(film.file())) {
            return false;
        }
        // An address with the checksum in it never has another film.
        boolean thisOne = address(film).endsWith("?" + request.getQueryString());
        FileAnswer.send(
                film.file(),
                film.mediaType(),
                "\"" + film.sha256() + "\"",
                thisOne ? FileAnswer.FOR_GOOD : "private, no-cache",
                request,
                response);
        return true;
    }

    /** A few kilobytes that may be put right at any time: asked for anew each time. */
    private static boolean track(String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (text.isEmpty()) {
            return false;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/vtt;charset=UTF-8");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
        return true;
    }

    private static String address(Film film) {
        return "/recording/film?v=" + film.sha256();
    }

    private static JsonObject data(Film film) {
        JsonArrayBuilder chapters = Json.createArrayBuilder();
        film.chapters()
                .forEach(each -> chapters.add(
                        Json.createObjectBuilder().add("from", each.from()).add("title", each.title())));
        JsonArrayBuilder transcript = Json.createArrayBuilder();
        film.transcript()
                .forEach(each -> transcript.add(
                        Json.createObjectBuilder().add("from", each.from()).add("text", each.text())));
        return Json.createObjectBuilder()
                .add("title", film.recording().title())
                .add("language", film.recording().language())
                .add(
                        "film",
                        Json.createObjectBuilder().add("address", address(film)).add("type", film.mediaType()))
                .add("captions", !film.captions().isEmpty())
                .add("chapterTrack", !film.chapterTrack().isEmpty())
                .add("chapters", chapters)
                .add("transcript", transcript)
                .build();
    }
}
