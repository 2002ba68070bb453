package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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
        draft = drafts.find(reader(), course.course()).orElse(null);
        seen = draft == null ? 0 : draft.version();
    }

    /** A change of the draft, or of the course. */
    interface Change {
        void make();
    }

    /** Makes a change; when a rule refuses it, says so, and the form is then about the draft as it is now. */
    boolean makes(Change change) {
        try {
            change.make();
            return true;
        } catch (RuleViolation refused) {
            form.refuse(refused);
            draft = drafts.find(reader(), id()).orElse(null);
            seen = draft == null ? 0 : draft.version();
            return false;
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
