package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.attune.shared.Settings;

/**
 * Lets a request change something only when it comes from a page of the platform. Faces guards its own forms besides;
 * this holds for whatever will be added.
 */
@ApplicationScoped
public class SameOrigin {
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Settings settings;

    /** Whether the request may go on. */
    public boolean admits(HttpServletRequest request) {
        if (CHANGES_NOTHING.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean ours = settings.address().equals(origin);
        // "none" is what the person did by hand, such as sending a form again.
        return site == null ? ours : site.equals("none") || (site.equals("same-origin") && (origin == null || ours));
    }

    /** Says so, in a page of few words. */
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/html;charset=UTF-8");
        try (InputStream page = SameOrigin.class.getResourceAsStream("refused.html")) {
            if (page == null) {
                throw new IllegalStateException("The build left no refused.html");
            }
            page.transferTo(response.getOutputStream());
        }
    }
}
