package org.attune.web.json;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Short answers to scripts. Never {@code sendError}: it would bring up an error page of the platform, which has no business under a
 * content origin.
 */
public final class Answers {
    private static final int UNPROCESSABLE = 422;

    private Answers() {}

    /** A sentence for whoever reads it. */
    public static void words(HttpServletResponse response, int status, String words) throws IOException {
        send(response, status, "text/plain;charset=UTF-8", words + "\n");
    }

    /** What was asked for. */
    public static void json(HttpServletResponse response, String json) throws IOException {
        json(response, HttpServletResponse.SC_OK, json);
    }

    /** The same, with another status than 200. */
    public static void json(HttpServletResponse response, int status, String json) throws IOException {
        send(response, status, "application/json", json);
    }

    /** A rule refused what was asked; the sentence says what to do. */
    public static void refusal(HttpServletResponse response, String sentence) throws IOException {
        send(
                response,
                UNPROCESSABLE,
                "application/problem+json",
                Json.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", "Refused")
                        .add("status", UNPROCESSABLE)
                        .add("detail", sentence)
                        .build()
                        .toString());
    }

    /** A refusal of the protocol's own: the wrapper tells it by its type from one that a network made up. */
    public static void problem(HttpServletResponse response, int status) throws IOException {
        send(
                response,
                status,
                "application/problem+json",
                "{\"type\":\"about:blank\",\"title\":\"" + title(status) + "\",\"status\":" + status + "}");
    }

    /** A refusal for now. */
    public static void tryAgain(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Not a request of this protocol";
            case 401 -> "Not known here, or no longer";
            case 403 -> "Not allowed";
            case 404 -> "Not here";
            case 408 -> "Broke off on its way";
            case 409 -> "In conflict with what came before";
            case 410 -> "The launch code is over";
            case 413 -> "Too large";
            case 503 -> "Try again";
            default -> "Something went wrong";
        };
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
