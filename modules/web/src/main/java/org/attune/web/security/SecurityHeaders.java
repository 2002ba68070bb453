package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import java.util.Set;
import org.attune.shared.Settings;

/** What every answer tells the browser about what it may do with it. */
@ApplicationScoped
public class SecurityHeaders {
    private static final String NO_POWERS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), browsing-topics=()";
    /** Pages around a package. */
    private static final Set<String> PLAYING = Set.of("/player", "/preview");

    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Inject
    Settings settings;

    /** For a page or a part of the platform; whoever answers may say more of its caching. */
    public void platform(HttpServletRequest request, HttpServletResponse response) {
        common(response);
        response.setHeader(
                "Content-Security-Policy",
                PlatformAnswer.policy("script-src 'self'", settings.scheme() + "://*." + settings.contentHost()));
        // Not no-referrer: browsers that send no Sec-Fetch-Site would then send no Origin either with our own forms.
        response.setHeader("Referrer-Policy", "same-origin");
        // A package's own window finds the API by its opener: docs/decisions/0281.
        boolean playing = PLAYING.contains(request.getServletPath());
        response.setHeader("Cross-Origin-Opener-Policy", playing ? "same-origin-allow-popups" : "same-origin");
        // What Faces serves for its libraries has its own time to live.
        if (!request.getRequestURI().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", caching(request));
        }
    }

    /**
     * For the wrapper page and its parts: strict, and framed by the platform alone.
     *
     * @param style the digest of the one style that stands in the page
     */
    public void wrapper(HttpServletResponse response, String style) {
        bare(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' '" + style
                        + "'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                        + settings.address());
    }

    /** For the page of a recording and all below it: strict as the wrapper, which frames it. */
    public void recording(HttpServletResponse response) {
        bare(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'self' " + settings.address());
    }

    /** For a package's files: scripts as packages write them, and nobody else's host. */
    public void packageFile(HttpServletResponse response) {
        bare(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; base-uri 'self'; form-action 'self';"
                        + " frame-ancestors 'self' " + settings.address());
    }

    /**
     * For a document: no script of it runs, and nobody frames it.
     *
     * @param inViewer whether the browser shows it with a viewer of its own, which no sandbox lets start
     */
    public void document(HttpServletResponse response, boolean inViewer) {
        bare(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
                        + (inViewer
                                ? "object-src 'self'; style-src 'unsafe-inline'"
                                : "img-src 'self'; style-src 'unsafe-inline'; sandbox"));
    }

    /** For an answer that is no page. */
    public void bare(HttpServletResponse response) {
        common(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Origin-Agent-Cluster", "?1");
        response.setHeader("Cache-Control", "no-store");
    }

    private void common(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NO_POWERS);
        if (settings.scheme().equals("https")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Pages are never kept; an asset named with its hash for ever, any other is asked for again. */
    private static String caching(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith("/assets/") || !exists(request, path)) {
            return "no-store";
        }
        String query = request.getQueryString();
        // A face is renamed when it changes.
        return path.startsWith("/assets/font/") || (query != null && query.startsWith("v=")) ? A_YEAR : "no-cache";
    }

    private static boolean exists(HttpServletRequest request, String path) {
        try {
            return request.getServletContext().getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }
}
