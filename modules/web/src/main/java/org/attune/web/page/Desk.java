package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.catalogue.CourseOnDesk;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.PublishService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The course that a coordinator has on the desk, with its draft: what every page of the desk begins with. Each form carries
 * which state of the draft it was filled in for, so that nobody writes over another's work unseen.
 */
@Named("desk")
@RequestScoped
public class Desk {
    private static final String GONE = "draft.gone";

    @Inject
    DraftService drafts;

    @Inject
    PublishService courses;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable CourseOnDesk course;
    private @Nullable DraftDescription draft;
    private long seen;

    @PostConstruct
    void load() {
        course = courses.course(reader(), Numbers.id(request, "course"));
        lookAtDraft();
    }

    private void lookAtDraft() {
        draft = drafts.find(reader(), id()).orElse(null);
        seen = draft == null ? 0 : draft.version();
    }

    /** Shows a page about the draft; when there is none any more, leads to the course, which says so. */
    public void open() {
        if (draft == null) {
            leave("gone=1");
        }
    }

    /** A change of the draft, or of the course. */
    interface Change {
        void make();
    }

    /**
     * Makes a change; when a rule refuses it, says so, and the form is then about the draft as it is now. When the draft is
     * gone, leads to the course.
     */
    boolean makes(Change change) {
        return makes(change, () -> leave("gone=1"));
    }

    /** The same of what someone typed: it stays in the form, also when the draft is gone. */
    boolean keeps(Change change) {
        return makes(change, () -> form.refuse(GONE));
    }

    /** @param whenGone what to answer when there is no draft any more */
    boolean makes(Change change, Runnable whenGone) {
        try {
            change.make();
            return true;
        } catch (RuleViolation refused) {
            lookAtDraft();
            if (draft == null && refused.messageKey().equals(GONE)) {
                whenGone.run();
            } else {
                form.refuse(refused);
            }
            return false;
        }
    }

    /** Leads to the course as it is now, if it is there still, to say something there. */
    void leave(String saying) {
        Redirect.to(now().isPresent() ? "/course-desk?course=" + id() + "&" + saying : "/our-courses");
    }

    /** The course as it is now; nothing when it went with its draft, as one does that was never published. */
    Optional<CourseOnDesk> now() {
        try {
            return Optional.of(courses.course(reader(), id()));
        } catch (NotFound absent) {
            return Optional.empty();
        }
    }

    Reader reader() {
        return signedIn.reader();
    }

    long id() {
        return getCourse().course();
    }

    /** Leads to the course's page of the desk. */
    void back() {
        Redirect.to("/course-desk?course=" + id());
    }

    public CourseOnDesk getCourse() {
        if (course == null) {
            throw new NotFound();
        }
        return course;
    }

    /** What the course is called on the desk. */
    public String getTitle() {
        return draft == null ? getCourse().title() : draft.words().title();
    }

    public boolean isDrafted() {
        return draft != null;
    }

    public boolean isPublished() {
        return !getCourse().published().isEmpty();
    }

    /**
     * The next version.
     *
     * @throws NotFound when there is none
     */
    public DraftDescription getDraft() {
        if (draft == null) {
            throw new NotFound();
        }
        return draft;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }
}
