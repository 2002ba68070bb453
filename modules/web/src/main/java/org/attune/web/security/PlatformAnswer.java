package org.attune.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;

/**
 * An answer of the platform. A browser holds to every content security policy that it is sent, so PrimeFaces' own, which
 * lets in the scripts that bear its nonce, takes the place of our {@code script-src} instead of standing beside it.
 */
public class PlatformAnswer extends HttpServletResponseWrapper {
    private static final String POLICY = "Content-Security-Policy";

    public PlatformAnswer(HttpServletResponse response) {
        super(response);
    }

    /** The platform's policy, with the scripts that a page may run and the host that it may frame. */
    static String policy(String scripts, String frames) {
        return "default-src 'self'; " + scripts + "; style-src 'self'; img-src 'self' data:; object-src 'none';"
                + " frame-src " + frames + "; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";
    }

    /** As written: the container would put a scheme before it that a proxy in front hid from it. */
    @Override
    public void sendRedirect(String location) throws IOException {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        setContentLength(0);
        flushBuffer();
    }

    @Override
    public void addHeader(String name, String value) {
        String ours = getHeader(POLICY);
        if (name.equalsIgnoreCase(POLICY) && ours != null && value.startsWith("script-src ")) {
            String scripts = value.substring(0, value.indexOf(';') < 0 ? value.length() : value.indexOf(';'));
            setHeader(POLICY, ours.replaceFirst("script-src [^;]*", Matcher.quoteReplacement(scripts)));
        } else {
            super.addHeader(name, value);
        }
    }
}
