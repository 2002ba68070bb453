package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.attune.learning.CoursePlan;
import org.attune.learning.LessonProgress;
import org.attune.learninglog.About;
import org.attune.learninglog.Keeping;
import org.attune.learninglog.LogEntry;
import org.attune.learninglog.LogService;
import org.attune.learninglog.OwnNote;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Writing a note of one's own, and changing one. Whatever comes between, what was typed stays in the field: a rule, a name
 * that seems to be in it, another writing of the note in another tab, or its deletion there.
 */
@Named("logNotePage")
@RequestScoped
public class LogNotePage {

    @Inject
    LogService log;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private long id;
    private boolean gone;
    private boolean anew;
    private @Nullable LogEntry kept;
    private @Nullable String elsewhere;
    private About about = About.NOTHING;
    private List<String> named = List.of();
    private @Nullable List<CoursePlan> courses;
    private String words = "";
    private String name = UUID.randomUUID().toString();
    private long seen;

    @PostConstruct
    void load() {
        id = request.getParameter("id") == null ? 0 : Numbers.id(request, "id");
        if (id != 0) {
            take();
            words = kept == null ? "" : kept.words();
        }
        String said = request.getParameter("about");
        about = said == null ? about : About.of(said);
    }

    private void take() {
        try {
            OwnNote note = log.toChange(signedIn.reader(), id);
            kept = log.note(signedIn.reader(), id);
            about = note.about();
            seen = note.version();
        } catch (NotFound absent) {
            // Deleted in another tab: what was typed is not lost for that.
            if (!request.getMethod().equals("POST")) {
                throw absent;
            }
            gone = true;
        }
    }

    /** The button of the form. */
    public void keep() {
        keep(false);
    }

    /** The button of the warning. */
    public void keepAsItIs() {
        keep(true);
    }

    private void keep(boolean asItIs) {
        long had = seen;
        if (gone && !anew) {
            anew = true;
            form.refuse(new RuleViolation("log.gone").at("words"));
            return;
        }
        try {
            Keeping keeping = id == 0 || gone
                    ? log.write(signedIn.reader(), name, about, words, asItIs)
                    : log.change(signedIn.reader(), id, had, about, words, asItIs);
            if (keeping instanceof Keeping.Named found) {
                named = found.names();
            } else {
                Redirect.to("/log?kept=yes");
            }
        } catch (RuleViolation refused) {
            form.refuse(refused);
            showWhatIsKept(had);
        } catch (NotFound movedOn) {
            // The course went on to another version while the page was open: what was typed is not lost for that.
            about = About.NOTHING;
            form.refuse(new RuleViolation("log.about-gone").at("about"));
        }
    }

    private void showWhatIsKept(long had) {
        if (id != 0 && !gone) {
            About chosen = about;
            take();
            about = chosen;
            elsewhere = had == seen || kept == null ? null : kept.words();
        }
    }

    /** Whether there is a note already. */
    public boolean isThere() {
        return kept != null;
    }

    /** The note as it is kept; nothing for a new one. */
    public @Nullable LogEntry getKept() {
        return kept;
    }

    /** What was kept in another tab meanwhile, beside what is in the field. */
    public @Nullable String getElsewhere() {
        return elsewhere;
    }

    /** Whether the writer is asked about names; also while the answer is taken, or Faces would not know its button. */
    public boolean isAsked() {
        boolean answering = FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return answering || !named.isEmpty();
    }

    /** What seems to be names: “Ada” and “Bram”. */
    public String getNamed() {
        return named.stream().map(each -> "“" + each + "”").collect(Words.AND);
    }

    /** The courses that it can be about. */
    public List<CoursePlan> getCourses() {
        if (courses == null) {
            courses = log.courses(signedIn.reader());
        }
        return courses;
    }

    /** A lesson of a course, as the form says it. */
    public String value(CoursePlan course, LessonProgress lesson) {
        return new About(
                        course.course().course(),
                        lesson.module(),
                        lesson.lesson().activity())
                .said();
    }

    /** {@code selected} when that is what the note is about. */
    public @Nullable String chosen(String value) {
        return about.said().equals(value) ? "selected" : null;
    }

    /** A lesson that the note is about and that can be chosen no more; empty else. */
    public String getPast() {
        boolean offered = about.course() == 0
                || getCourses().stream()
                        .anyMatch(
                                course -> about.equals(new About(course.course().course(), 0, ""))
                                        || course.lessons().stream().anyMatch(lesson -> value(course, lesson)
                                                .equals(about.said())));
        return offered || kept == null ? "" : about.said();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    /** What the form calls a new note. */
    public String getName() {
        return name;
    }

    public void setName(String said) {
        name = said;
    }

    /** Whether what was deleted meanwhile is to be kept as a new note. */
    public boolean isAnew() {
        return anew;
    }

    public void setAnew(boolean said) {
        anew = said;
    }
}
