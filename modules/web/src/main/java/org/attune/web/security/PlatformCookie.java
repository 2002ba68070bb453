package org.attune.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cookie of the platform's origin: no script reads it, over https it goes over nothing else, and no sibling host can put
 * another in its place.
 */
final class PlatformCookie {
    private final String name;
    private final String sameSite;
    private final boolean https;

    PlatformCookie(String name, String sameSite, boolean https) {
        this.name = https ? "__Host-" + name : name;
        this.sameSite = sameSite;
        this.https = https;
    }

    /** What it holds; nothing when the browser has none. */
    Optional<String> value(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(each -> each.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** @param seconds for which the browser keeps it; 0 not at all, -1 until it is closed */
    Cookie with(String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", sameSite);
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
