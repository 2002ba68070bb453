package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.reporting.CourseWhere;
import org.attune.reporting.LessonWhere;
import org.attune.reporting.PersonWhere;
import org.attune.reporting.WhereService;
import org.attune.shared.Reader;
import org.attune.web.page.Dates;
import org.attune.web.page.SignedIn;
import org.attune.web.page.WhereRequest;
import org.attune.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Who is where on a course as a file for a spreadsheet: the same people as on the page, by name. */
@WebServlet("/who-is-where.csv")
public class WhoIsWhereFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient WhereService where;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Dates dates;

    @Inject
    transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WhereRequest asked = WhereRequest.of(request);
        Reader reader = signedIn.reader();
        CourseWhere course = where.course(reader, asked.course());
        List<PersonWhere> people = where.next(reader, asked.course(), asked.filter(), null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + FileNames.of("who-is-where", course.title(), "csv") + "\"");
        response.setHeader("Cache-Control", "no-store");
        Csv file = new Csv(response.getWriter());
        file.row(head(course));
        while (!people.isEmpty()) {
            for (PersonWhere person : people) {
                file.row(row(course, person));
            }
            people = where.next(reader, asked.course(), asked.filter(), people.get(people.size() - 1));
        }
    }

    /** Lessons by their titles, in order: people on different versions are beside each other, and so no number fits. */
    static List<String> head(CourseWhere course) {
        List<String> head =
                new ArrayList<>(List.of("First name", "Family name", "Setting", "Room", "Version", "Where"));
        for (CourseWhere.Column lesson : course.lessons()) {
            head.add((lesson.published() ? "Lesson: " : "Lesson of version " + lesson.version() + ": ")
                    + lesson.title());
        }
        head.addAll(List.of(
                "Lessons done", "Lessons in all", "Begun (UK time)", "Last opened (UK time)", "Finished (UK time)"));
        return head;
    }

    private List<String> row(CourseWhere course, PersonWhere person) {
        Map<String, LessonWhere> lessons =
                person.lessons().stream().collect(Collectors.toMap(LessonWhere::key, Function.identity()));
        List<String> row = new ArrayList<>(List.of(
                person.givenName(),
                person.familyName(),
                person.settings(),
                person.rooms(),
                person.version(),
                words.where(person.status())));
        for (CourseWhere.Column each : course.lessons()) {
            LessonWhere lesson = lessons.get(each.key());
            row.add(lesson == null ? "" : words.status(lesson.status()));
        }
        row.addAll(List.of(
                Integer.toString(person.done()),
                Integer.toString(person.of()),
                time(person.begunAt()),
                time(person.lastAt()),
                time(person.finishedAt())));
        return row;
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : dates.sortable(at);
    }
}
