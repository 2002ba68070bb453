package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.learninglog.LogEntry;
import org.attune.learninglog.LogService;
import org.attune.learninglog.LogView;
import org.jspecify.annotations.Nullable;

/** The reader's learning log, to look through, to search and to print. */
@Named("logPage")
@RequestScoped
public class LogPage {

    @Inject
    LogService log;

    @Inject
    LogSearch search;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable LogView shown;
    private @Nullable List<LogEntry> all;

    /** The button of the search. */
    public void find() {
        String typed = said("words");
        search.lookFor(typed);
        long course = LogRequest.course(said("of"));
        Redirect.to("/log" + new LogRequest(course, !search.words().isEmpty(), 1).query());
    }

    private String said(String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }

    public LogRequest getAsked() {
        return LogRequest.of(request);
    }

    /** A page of it. */
    public LogView getShown() {
        if (shown == null) {
            LogRequest asked = getAsked();
            shown = log.view(signedIn.reader(), asked.filter(search), asked.page());
        }
        return shown;
    }

    /** All that was asked for, on one page. */
    public List<LogEntry> getAll() {
        if (all == null) {
            all = log.filtered(signedIn.reader(), getAsked().filter(search));
        }
        return all;
    }

    /** What is looked for; empty for nothing. */
    public String getWords() {
        return getAsked().searching() ? search.words() : "";
    }

    /** Whether a note was kept just now. */
    public boolean isJustKept() {
        return request.getParameter("kept") != null;
    }

    /** Whether a note was deleted just now. */
    public boolean isJustDeleted() {
        return request.getParameter("deleted") != null;
    }

    /** What seems to be names in a note from a lesson: “Ada” and “Bram”; empty for none. */
    public String named(LogEntry entry) {
        return getShown().named().getOrDefault(entry.id(), List.of()).stream()
                .map(each -> "“" + each + "”")
                .collect(Words.AND);
    }

    /** What it is called: the lesson, else the course, else what it is. */
    public String title(LogEntry entry) {
        if (!entry.lesson().isEmpty()) {
            return entry.lesson();
        }
        return entry.course() == 0 ? "A note of my own" : entry.courseTitle();
    }

    /** Where it was written, and which course it belongs to. */
    public String kind(LogEntry entry) {
        String what =
                switch (entry.kind()) {
                    case OWN -> entry.course() == 0 ? "About no course" : "Note";
                    case LESSON -> "Note from the lesson";
                    case REFLECTION -> "Reflection";
                };
        return entry.course() == 0 || entry.lesson().isEmpty() ? what : what + " · " + entry.courseTitle();
    }
}
