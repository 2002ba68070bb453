package org.attune.web.gate;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.attune.web.page.Me;
import org.attune.web.page.ReturnAddress;

/**
 * Lets strangers in at the open pages only, and shows them the way to sign in everywhere else, also where nothing is: so
 * that a new page is closed until someone opens it here.
 */
public class Gate extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String LIBRARY_FILES = "/jakarta.faces.resource/";
    private static final Set<String> OPEN_PAGES =
            Set.of("/sign-in", "/sign-out", "/set-up", "/help", "/privacy", "/accessibility", "/error", "/health");
    /** A script wants a plain word when nobody is signed in any more, not a page to sign in. */
    private static final Set<String> ASKED_BY_SCRIPTS = Set.of(
            "/launch-code",
            "/drain-code",
            "/still-here",
            "/preview-code",
            "/upload-start",
            "/upload-part",
            "/upload-check",
            "/upload-cancel");

    private static final Set<String> OPEN_FOLDERS = Set.of("/assets/", LIBRARY_FILES);

    @Inject
    transient Me me;

    @Inject
    transient KeptForm keptForm;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (path.isEmpty() || path.equals("/")) {
            response.sendRedirect(request.getContextPath() + (me.isSignedIn() ? "/my-learning" : "/sign-in"));
        } else if (path.endsWith(".xhtml") && !path.startsWith(LIBRARY_FILES)) {
            // Each page has one address, and this is the name of its file.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (open(path) || me.isSignedIn()) {
            chain.doFilter(request, response);
        } else {
            askToSignIn(request, response);
        }
    }

    private static boolean open(String path) {
        return OPEN_PAGES.contains(path)
                || ASKED_BY_SCRIPTS.contains(path)
                || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String wanted = query == null ? path : path + "?" + query;
        String signIn = request.getContextPath() + ReturnAddress.signInFor(wanted);
        if (KeptForm.isSent(request)) {
            keptForm.show(request, response, signIn);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A script asked, and follows only this kind of redirect.
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + signIn.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(signIn);
        }
    }
}
