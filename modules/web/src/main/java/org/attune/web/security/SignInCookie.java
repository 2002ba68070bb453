package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.attune.shared.Settings;

/** The key of the web session that somebody is signed in with; the browser keeps it until it is closed. */
@ApplicationScoped
public class SignInCookie {
    private static final int UNTIL_CLOSED = -1;

    @Inject
    Settings settings;

    /** The key; empty when the browser has none. */
    public Optional<String> key(HttpServletRequest request) {
        return cookie().value(request).filter(each -> !each.isEmpty());
    }

    /** Gives the browser a key, in the place of the one before. */
    public void give(HttpServletResponse response, String key) {
        response.addCookie(cookie().with(key, UNTIL_CLOSED));
    }

    /** Takes the key away. */
    public void take(HttpServletResponse response) {
        response.addCookie(cookie().with("", 0));
    }

    /** Lax: a link in a mail finds one signed in, a form of another site does not. */
    private PlatformCookie cookie() {
        return new PlatformCookie("attune-in", "Lax", settings.scheme().equals("https"));
    }
}
