package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.assignment.MyAssignment;
import org.attune.assignment.MyAssignmentService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Saying no to a course that is voluntary; asks first. */
@Named("notForMePage")
@RequestScoped
public class NotForMePage {
    @Inject
    MyAssignmentService mine;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable MyAssignment assigned;

    @PostConstruct
    void load() {
        assigned = mine.one(signedIn.reader(), Numbers.id(request, "assigned"));
    }

    public MyAssignment getAssigned() {
        if (assigned == null) {
            throw new NotFound();
        }
        return assigned;
    }

    /** The button. */
    public void decline() {
        try {
            mine.decline(signedIn.reader(), getAssigned().mine().id());
            Redirect.to("/my-learning");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }
}
