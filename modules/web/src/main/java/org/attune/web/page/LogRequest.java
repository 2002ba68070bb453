package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attune.learninglog.LogFilter;

/**
 * What an address asks of the reader's log. What it says wrongly it does not say.
 *
 * @param course 0 for all, {@link LogFilter#OF_MY_OWN} for what is about none
 * @param searching whether it asks for what was looked for last
 */
public record LogRequest(long course, boolean searching, int page) {
    private static final String OWN = "own";

    public static LogRequest of(HttpServletRequest request) {
        String page = Objects.requireNonNullElse(request.getParameter("page"), "");
        return new LogRequest(
                course(Objects.requireNonNullElse(request.getParameter("course"), "")),
                request.getParameter("search") != null,
                page.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(page) : 1);
    }

    static long course(String said) {
        if (said.equals(OWN)) {
            return LogFilter.OF_MY_OWN;
        }
        return said.matches("[1-9][0-9]{0,17}") ? Long.parseLong(said) : 0;
    }

    /** As the address says it; empty for all. */
    public String said() {
        return course == LogFilter.OF_MY_OWN ? OWN : course == 0 ? "" : Long.toString(course);
    }

    public LogFilter filter(LogSearch search) {
        return new LogFilter(course, searching ? search.words() : "");
    }

    /** Whether less than all is asked for. */
    public boolean isFiltered() {
        return course != 0 || searching;
    }

    /** The same of another page. */
    public LogRequest at(int other) {
        return new LogRequest(course, searching, other);
    }

    /** The query that asks the same, with its question mark; empty for the first page of all. */
    public String query() {
        List<String> said = new ArrayList<>();
        if (course != 0) {
            said.add("course=" + said());
        }
        if (searching) {
            said.add("search=yes");
        }
        if (page != 1) {
            said.add("page=" + page);
        }
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }
}
