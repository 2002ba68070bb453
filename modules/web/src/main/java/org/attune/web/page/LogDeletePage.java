package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import org.attune.learning.Written;
import org.attune.learning.WrittenService;
import org.attune.learninglog.LogEntry;
import org.attune.learninglog.LogService;
import org.attune.shared.NotFound;

/** Deleting a note, one's own or one from a lesson: the page shows it once more, and the button does it. */
@Named("logDeletePage")
@RequestScoped
public class LogDeletePage {

    @Inject
    LogService log;

    @Inject
    WrittenService written;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private String text = "";
    private String title = "";
    private Instant at = Instant.EPOCH;

    @PostConstruct
    void load() {
        try {
            if (isFromLesson()) {
                Written.InLesson lesson =
                        written.note(signedIn.reader(), Numbers.id(request, "course"), request.getParameter("note"));
                take(
                        lesson.notes().get(0).text(),
                        lesson.title(),
                        lesson.notes().get(0).at());
            } else {
                LogEntry own = log.note(signedIn.reader(), Numbers.id(request, "id"));
                take(own.words(), own.lesson().isEmpty() ? own.courseTitle() : own.lesson(), own.at());
            }
        } catch (NotFound absent) {
            // What was to be deleted was deleted in another tab.
            if (!request.getMethod().equals("POST")) {
                throw absent;
            }
        }
    }

    private void take(String words, String of, Instant when) {
        text = words;
        title = of;
        at = when;
    }

    /** The button. */
    public void delete() {
        try {
            if (isFromLesson()) {
                written.erase(signedIn.reader(), Objects.requireNonNullElse(request.getParameter("note"), ""));
            } else {
                log.delete(signedIn.reader(), Numbers.id(request, "id"));
            }
        } catch (NotFound absent) {
            // Then it is deleted already, as was wanted.
        }
        Redirect.to("/log?deleted=yes");
    }

    /** Whether it was written in a lesson. */
    public boolean isFromLesson() {
        return request.getParameter("note") != null;
    }

    public String getText() {
        return text;
    }

    /** Lesson or course that it is about; empty for none. */
    public String getTitle() {
        return title;
    }

    public Instant getAt() {
        return at;
    }
}
