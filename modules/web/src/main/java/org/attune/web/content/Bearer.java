package org.attune.web.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bearer in a request's {@code Authorization}. */
final class Bearer {
    private static final Pattern HEADER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]{1,1000})", Pattern.CASE_INSENSITIVE);

    private Bearer() {}

    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return Optional.ofNullable(header)
                .map(HEADER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
