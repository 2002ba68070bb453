package org.attune.web.gate;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attune.account.Standing;
import org.attune.web.json.Answers;
import org.attune.web.page.Entrance;
import org.attune.web.page.Me;
import org.attune.web.page.ReturnAddress;

/**
 * Lets strangers in at the open pages only, and shows them the way to sign in everywhere else, also where nothing is: so
 * that a new page is closed until someone opens it here.
 */
public class Gate extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String LIBRARY_FILES = "/jakarta.faces.resource/";
    private static final Set<String> OPEN_PAGES = Set.of(
            "/sign-in",
            "/sign-in/openid",
            "/openid-callback",
            "/sign-out",
            "/set-up",
            "/start",
            "/forgotten",
            "/tablet",
            "/tablet-pin",
            "/help",
            "/privacy",
            "/accessibility",
            "/error",
            "/health",
            "/certificate-check",
            "/no-more-reminders");
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

    private static final Set<String> OPEN_FOLDERS = Set.of("/assets/", "/calendar/", LIBRARY_FILES);

    /** Where somebody may be who has not answered the questions of their first sign-in. */
    private static final String WELCOME = "/welcome";

    @Inject
    transient Me me;

    @Inject
    transient WebSessions sessions;

    @Inject
    transient KeptForm keptForm;

    @Inject
    transient OthersForm othersForm;

    @Inject
    transient SharedTablet tablet;

    @Inject
    transient Entrance entrance;

    @Inject
    transient Unkept unkept;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (OPEN_FOLDERS.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Standing> standing = sessions.enter(request, !ASKED_BY_SCRIPTS.contains(path));
        if (standing.isPresent() && tablet.isOver(request, path)) {
            lock(request, response, path, chain);
        } else {
            standing.ifPresent(me::stands);
            admit(path, standing, request, response, chain);
        }
    }

    /** @param standing of whoever is signed in; nothing when nobody is */
    private void admit(
            String path,
            Optional<Standing> standing,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (path.isEmpty() || path.equals("/")) {
            response.sendRedirect(
                    request.getContextPath() + (standing.isPresent() ? "/my-learning" : strangersPage(request)));
        } else if (path.endsWith(".xhtml")) {
            // Each page has one address, and this is the name of its file.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (open(path) && LargeForm.isInParts(request)) {
            // Nobody is asked for a file there.
            Answers.words(response, HttpServletResponse.SC_BAD_REQUEST, "Attune takes no files here.");
        } else if (open(path)) {
            chain.doFilter(request, response);
        } else if (standing.isEmpty()) {
            askToSignIn(request, response);
        } else if (LargeForm.isSent(request)) {
            LargeForm.sendBack(request, response);
        } else if (othersForm.isSent(request)) {
            stop(request, response);
        } else if (!standing.get().welcomed() && !path.equals(WELCOME)) {
            response.sendRedirect(request.getContextPath() + WELCOME);
        } else if (tablet.isClosed(path)) {
            goTo(request, response, request.getContextPath() + ReturnAddress.withPassword(wanted(request)));
        } else {
            chain.doFilter(request, response);
            if (!path.equals(UnkeptDoor.PATH)) {
                unkept.hasArrived(request);
            }
        }
    }

    /** Ends a session that whoever has the tablet now, or looks after it, has ended. */
    private void lock(HttpServletRequest request, HttpServletResponse response, String path, FilterChain chain)
            throws IOException, ServletException {
        entrance.leave(response);
        if (ASKED_BY_SCRIPTS.contains(path)) {
            chain.doFilter(request, response);
        } else if (open(path)) {
            response.sendRedirect(
                    request.getContextPath() + (tablet.isOne(request) ? SharedTablet.FACE : wanted(request)));
        } else {
            askToSignIn(request, response);
        }
    }

    private String strangersPage(HttpServletRequest request) {
        return tablet.isOne(request) ? SharedTablet.FACE : "/sign-in";
    }

    private void stop(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (askedByFaces(request)) {
            // The table that was to be sorted is shown as the person signed in may see it.
            redirectScript(response, request.getContextPath() + ReturnAddress.of(wanted(request)));
        } else {
            othersForm.refuse(response);
        }
    }

    /** Whether anybody may send the request; passwords are typed into such pages. */
    static boolean isOpen(HttpServletRequest request) {
        return open(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private static boolean open(String path) {
        return OPEN_PAGES.contains(path) || ASKED_BY_SCRIPTS.contains(path);
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signIn = request.getContextPath()
                + (tablet.isOne(request) ? SharedTablet.FACE : ReturnAddress.signInFor(wanted(request)));
        if (KeptForm.isSent(request)) {
            keptForm.show(request, response, signIn);
        } else {
            goTo(request, response, signIn);
        }
    }

    private static void goTo(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (askedByFaces(request)) {
            redirectScript(response, address);
        } else {
            response.sendRedirect(address);
        }
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return query == null ? path : path + "?" + query;
    }

    private static boolean askedByFaces(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Faces' script follows only this kind of redirect. */
    private static void redirectScript(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + PlainPage.escaped(address) + "\"/></partial-response>");
    }
}
