package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.attune.shared.Settings;

/** What a browser that is paired as a shared tablet is known by. It names no person, and outlives every web session. */
@ApplicationScoped
public class TabletCookie {
    /** Browsers keep none for longer. */
    private static final Duration KEPT = Duration.ofDays(400);

    @Inject
    Settings settings;

    /** The tablet's token; empty when the browser has none. */
    public Optional<String> token(HttpServletRequest request) {
        return cookie().value(request);
    }

    /** Gives the browser its token, or gives it for as long again. */
    public void give(HttpServletResponse response, String token) {
        response.addCookie(cookie().with(token, (int) KEPT.toSeconds()));
    }

    /** Takes a token away that is good for nothing. */
    public void take(HttpServletResponse response) {
        response.addCookie(cookie().with("", 0));
    }

    private PlatformCookie cookie() {
        return new PlatformCookie("attune-tablet", "Strict", settings.scheme().equals("https"));
    }
}
