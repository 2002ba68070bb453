package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.assignment.OfferService;
import org.attune.catalogue.CourseDescription;
import org.attune.learning.CoursePlan;
import org.attune.learning.LearningService;
import org.attune.shared.NotFound;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/** A course that is offered to a manager who is new to babies, on whichever page has a place for it. */
@Named("offered")
@RequestScoped
public class Offered {
    @Inject
    OfferService offers;

    @Inject
    LearningService learning;

    @Inject
    SignedIn signedIn;

    @Inject
    Addresses addresses;

    private @Nullable CourseDescription course;

    @PostConstruct
    void load() {
        if (signedIn.reader().is(Role.MANAGER)) {
            course = offers.offered(signedIn.reader()).orElse(null);
        }
    }

    /** Nothing when nothing is offered. */
    public @Nullable CourseDescription getCourse() {
        return course;
    }

    /** Puts the reader on the course and opens its first lesson. */
    public void start() {
        if (course == null) {
            throw new NotFound();
        }
        learning.enrol(signedIn.reader(), course.course());
        CoursePlan begun = learning.plan(signedIn.reader(), course.course());
        Redirect.to("/" + begun.next().map(addresses::next).orElse("course?id=" + course.course()));
    }
}
