package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.PublishService;
import org.attune.shared.RuleViolation;

/** A new course: it begins with its title. */
@Named("newCoursePage")
@RequestScoped
public class NewCoursePage {

    @Inject
    DraftService drafts;

    @Inject
    PublishService courses;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    private String title = "";
    private boolean first;

    @PostConstruct
    void load() {
        first = courses.courses(signedIn.reader()).isEmpty();
    }

    /** Whether the hub has no course yet. */
    public boolean isFirst() {
        return first;
    }

    /** The button of the form. */
    public void begin() {
        try {
            Redirect.to("/course-desk?course=" + drafts.begin(signedIn.reader(), title));
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }
}
