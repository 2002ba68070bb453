package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.PackageDescription;
import org.attune.catalogue.PackageService;
import org.attune.catalogue.PartWords;
import org.attune.catalogue.PublishService;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A new course: it begins with its title, and with a package where the address names one. */
@Named("newCoursePage")
@RequestScoped
public class NewCoursePage {

    @Inject
    DraftService drafts;

    @Inject
    PublishService courses;

    @Inject
    PackageService packages;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private String title = "";
    private boolean first;
    private @Nullable PackageDescription brought;

    @PostConstruct
    void load() {
        first = courses.courses(signedIn.reader()).isEmpty();
        if (request.getParameter("package") != null) {
            brought = packages.describe(signedIn.reader(), Numbers.id(request, "package"));
            title = brought.summary().title();
        }
    }

    /** Whether the hub has no course yet. */
    public boolean isFirst() {
        return first;
    }

    /** The button of the form. */
    public void begin() {
        try {
            Redirect.to("/course-desk?course=" + made());
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private long made() {
        Long played = brought == null ? null : brought.resource();
        return played == null
                ? drafts.begin(signedIn.reader(), title)
                : drafts.begin(signedIn.reader(), title, PartWords.ofPackage(played, getPackageTitle()));
    }

    /** The package that it begins with, by its title; empty when it begins with none. */
    public String getPackageTitle() {
        return brought == null ? "" : brought.summary().title();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }
}
