package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.event.CalendarFeedService;
import org.attune.event.CalendarFile;

/**
 * {@code GET /calendar/<token>.ics}: a person's bookings, for their own calendar. The address itself is the permission; no
 * session is asked for and none is begun.
 */
@WebServlet("/calendar/*")
public class CalendarDoor extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{16,100})\\.ics");

    @Inject
    transient CalendarFeedService feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CalendarFile> found = Optional.ofNullable(request.getPathInfo())
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .flatMap(path -> feeds.read(path.group(1)));
        if (found.isEmpty()) {
            // Plain, for a program reads it; and not the page that leads to signing in.
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print("There is no calendar here any more. Make a new address under My calendar.");
            return;
        }
        String tag = "\"" + found.get().tag() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] text = found.get().text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
