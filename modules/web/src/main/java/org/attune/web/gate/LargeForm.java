package org.attune.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * A form with a file that is larger than any form of ours takes. It is not read: its sender is led back to the page, which
 * says so. Such a page has no other fields, so nothing that was typed is lost.
 */
final class LargeForm {
    /** Said in the address of the page. */
    private static final String TOO_LARGE = "too-large=1";

    /** What a file may have at most, and the rest of its form. */
    private static final long MOST = 10_500_000;

    private LargeForm() {}

    static boolean isSent(HttpServletRequest request) {
        return isInParts(request) && request.getContentLengthLong() > MOST;
    }

    /** Whether it is a form that can hold files. */
    static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static void sendBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        boolean said = query == null || ("&" + query).contains("&" + TOO_LARGE);
        String back = query == null ? TOO_LARGE : said ? query : query + "&" + TOO_LARGE;
        response.sendRedirect(request.getRequestURI() + "?" + back);
    }
}
