package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import org.attune.shared.LinkToken;

/**
 * What pages keep in the memory of this server, in the container's session: their views, and what is shown once. It lets
 * nobody in, and whoever comes to another server goes on without it. It is that of one sign-in: the next finds it empty, and
 * so does one whose browser was given another's.
 */
@ApplicationScoped
public class PageMemory {
    private static final String OF = "attune.of";
    /** Session beans; each says itself whose it is. */
    private static final String BEANS = "WELD";

    /** From here on it is that of a sign-in, as it is or empty. */
    public void isOf(HttpServletRequest request, String key, Duration idle) {
        HttpSession session = request.getSession();
        String name = LinkToken.hash(key);
        if (!name.equals(session.getAttribute(OF))) {
            // Not invalidated: the session's beans would go at the end of this very request.
            Collections.list(session.getAttributeNames()).stream()
                    .filter(each -> !each.startsWith(BEANS))
                    .forEach(session::removeAttribute);
            // Whoever knew the id of before does not get into this one.
            if (!session.isNew()) {
                request.changeSessionId();
            }
            session.setAttribute(OF, name);
            session.setMaxInactiveInterval((int) idle.toSeconds());
        }
    }

    /** The sign-in has another key now; the pages that are open stay so, under another id. */
    void goesOn(HttpServletRequest request, String key) {
        request.getSession().setAttribute(OF, LinkToken.hash(key));
        request.changeSessionId();
    }

    /** Nothing is kept any more. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
