package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;

/** What an address asks of the record. */
public final class RecordRequest {
    private RecordRequest() {}

    /** The year to show; 0 for all. */
    public static int year(HttpServletRequest request) {
        String year = request.getParameter("year");
        return year != null && year.matches("[12][0-9]{3}") ? Integer.parseInt(year) : 0;
    }
}
