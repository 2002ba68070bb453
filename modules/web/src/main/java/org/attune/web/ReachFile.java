package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.attune.reporting.Figure;
import org.attune.reporting.ReachFilter;
import org.attune.reporting.ReachRow;
import org.attune.reporting.ReachService;
import org.attune.web.page.ReachRequest;
import org.attune.web.page.SignedIn;

/** How far courses reach as a file for a spreadsheet: the same rows and figures as on the page. */
@WebServlet("/reach.csv")
public class ReachFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient ReachService reach;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReachRequest asked = ReachRequest.of(request);
        ReachFilter filter = asked.filter();
        String course = reach.choices(signedIn.reader()).course(filter.course());
        List<ReachRow> rows = reach.all(signedIn.reader(), filter, asked.order());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + FileNames.of("reach", asked.by(), "csv") + "\"");
        response.setHeader("Cache-Control", "no-store");
        Csv file = new Csv(response.getWriter());
        file.row(head(filter, course));
        for (ReachRow row : rows) {
            file.row(row(filter, row));
        }
    }

    static List<String> head(ReachFilter filter, String course) {
        List<String> head = new ArrayList<>();
        switch (filter.by()) {
            case SETTINGS -> head.addAll(List.of("Setting", "Local authority", "Reached"));
            case AUTHORITIES ->
                head.addAll(List.of(
                        "Local authority",
                        "Settings",
                        "Settings with somebody on a course",
                        "Settings active in the last 90 days",
                        "Settings never reached"));
            case COURSES -> head.add("Course");
        }
        if (filter.by() != ReachFilter.By.COURSES) {
            head.add("People who work there (at least)");
        }
        if (isCounted(filter)) {
            String of = course.isEmpty() ? "" : ": " + course;
            head.addAll(List.of("On it (at least)" + of, "Under way (at least)" + of, "Done (at least)" + of));
        }
        return head;
    }

    private static boolean isCounted(ReachFilter filter) {
        return filter.by() == ReachFilter.By.COURSES || filter.course() != 0;
    }

    static List<String> row(ReachFilter filter, ReachRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.name());
        switch (filter.by()) {
            case SETTINGS -> cells.addAll(List.of(row.area(), state(row.state())));
            case AUTHORITIES ->
                List.of(row.settings(), row.enrolled(), row.active(), row.never())
                        .forEach(each -> cells.add(Integer.toString(each)));
            case COURSES -> {}
        }
        if (filter.by() != ReachFilter.By.COURSES) {
            cells.add(figure(row.works()));
        }
        if (isCounted(filter)) {
            List.of(row.onIt(), row.underWay(), row.done()).forEach(each -> cells.add(figure(each)));
        }
        return cells;
    }

    private static String state(ReachFilter.State state) {
        return switch (state) {
            case ACTIVE -> "active in the last 90 days";
            case REACHED -> "reached";
            case NEVER -> "never reached";
        };
    }

    private static String figure(Figure figure) {
        return figure.isFew() ? "fewer than five" : Integer.toString(figure.atLeast());
    }
}
