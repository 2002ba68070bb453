package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/** What a browser that is paired as a shared tablet is known by. It names no person, and outlives every web session. */
@ApplicationScoped
public class TabletCookie {
    /** Browsers keep none for longer. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final String NAME = "attune-tablet";

    @Inject
    Settings settings;

    /** The tablet's token; empty when the browser has none. */
    public Optional<String> token(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(each -> each.getName().equals(name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Gives the browser its token, or gives it for as long again. */
    public void give(HttpServletResponse response, String token) {
        response.addCookie(cookie(token, (int) KEPT.toSeconds()));
    }

    /** Takes a token away that is good for nothing. */
    public void take(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String token, int seconds) {
        Cookie cookie = new Cookie(name(), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        return cookie;
    }

    /** Over https no sibling host can put another in its place. */
    private String name() {
        return https() ? "__Host-" + NAME : NAME;
    }

    private boolean https() {
        return settings.scheme().equals("https");
    }
}
