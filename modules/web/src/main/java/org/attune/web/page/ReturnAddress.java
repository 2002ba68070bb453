package org.attune.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page that someone wanted when they were asked to sign in, to bring them there afterwards. It comes back from the
 * browser, so anything but a path on this very server is replaced by the first page.
 */
public final class ReturnAddress {
    /** The request parameter that carries it. */
    public static final String PARAMETER = "return";

    private static final String FIRST_PAGE = "/my-learning";
    private static final int LONGEST = 1000;
    /** Going there from the sign-in page would lead nowhere. */
    private static final Set<String> NEVER = Set.of(
            "/",
            "/sign-in",
            "/sign-in/openid",
            "/openid-callback",
            "/sign-out",
            "/tablet",
            "/tablet-pin",
            "/needs-password",
            "/error");

    private ReturnAddress() {}

    /** Where to go: the address asked for when it is one of ours, else the first page. */
    public static String of(@Nullable String asked) {
        return asked != null && ours(asked) ? asked : FIRST_PAGE;
    }

    /** The sign-in page that leads back to an address. */
    public static String signInFor(String address) {
        return of(address).equals(FIRST_PAGE)
                ? "/sign-in"
                : "/sign-in?" + PARAMETER + "=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** The page that says that an address needs a password, for who came in by a PIN. */
    public static String withPassword(String address) {
        return "/needs-password?" + PARAMETER + "=" + URLEncoder.encode(of(address), StandardCharsets.UTF_8);
    }

    private static boolean ours(String asked) {
        // Browsers read "//host" and "/\host" as another server, and skip tabs and line ends within.
        boolean path = asked.startsWith("/") && !asked.startsWith("//") && asked.length() <= LONGEST;
        if (!path || !asked.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\')) {
            return false;
        }
        try {
            URI address = new URI(asked);
            return address.getRawAuthority() == null
                    && !NEVER.contains(address.normalize().getPath());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
