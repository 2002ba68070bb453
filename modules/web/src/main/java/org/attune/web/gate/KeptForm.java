package org.attune.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.web.page.Assets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a form that someone sent after their web session had ended. What they typed goes back to their browser in a page that
 * sends it once more: after they have signed in again in another tab, the form is there with all that was in it. The server
 * keeps nothing of it, and a password does not go back. The form still says whose it is: sent when somebody else has signed in, it is stopped as
 * {@link OthersForm}.
 */
@ApplicationScoped
public class KeptForm {
    private static final String OF_FACES = "jakarta.faces.ViewState";

    @Inject
    Assets assets;

    /** Whether the request is a filled-in form of a page. */
    static boolean isSent(HttpServletRequest request) throws UnsupportedEncodingException {
        // Browsers send what was typed into our pages in their encoding, and do not say so.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && request.getHeader("Faces-Request") == null
                && request.getParameter(OF_FACES) != null;
    }

    /** Answers with the page. */
    void show(HttpServletRequest request, HttpServletResponse response, String signIn) throws IOException {
        String page = PlainPage.of("kept-form.html", assets).replace("{sign-in}", PlainPage.escaped(signIn));
        show(page, request, response);
    }

    /**
     * Answers with a page that sends the form once more, when what it was to do has failed and the fault is ours.
     *
     * @param reference under which the log tells what failed
     */
    void showFailed(HttpServletRequest request, HttpServletResponse response, String reference) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        show(PlainPage.of("failed-form.html", assets).replace("{reference}", reference), request, response);
    }

    private static void show(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String fields = request.getParameterMap().entrySet().stream()
                .filter(each -> !isInAddress(each.getKey(), query) && !isPassword(each.getKey()))
                .flatMap(each -> Stream.of(each.getValue()).map(value -> field(each.getKey(), value)))
                .collect(Collectors.joining());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(page.replace(
                                "{action}",
                                PlainPage.escaped(request.getRequestURI() + (query == null ? "" : "?" + query)))
                        .replace("{fields}", fields));
    }

    /** What the address says is said again by the address. */
    private static boolean isInAddress(String name, @Nullable String query) {
        return query != null && ("&" + query).contains("&" + name + "=");
    }

    /** The page may stay open on a tablet that others use. */
    static boolean isPassword(String name) {
        return name.equals("pin") || name.toLowerCase(Locale.ROOT).endsWith("password");
    }

    private static String field(String name, String value) {
        // A line break at its beginning would be taken for the source's own.
        return "<textarea hidden name=\"" + PlainPage.escaped(name) + "\">\n" + PlainPage.escaped(value)
                + "</textarea>";
    }
}
