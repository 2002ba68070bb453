package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.attune.learning.CourseReach;
import org.attune.learning.LearningService;

/** For coordinators: each course of the hub, and how many people are where on it. */
@Named("ourCoursesPage")
@RequestScoped
public class OurCoursesPage {

    @Inject
    LearningService learning;

    @Inject
    SignedIn signedIn;

    private List<CourseReach> courses = List.of();

    @PostConstruct
    void load() {
        // The table sorts the list it is given.
        courses = new ArrayList<>(learning.reach(signedIn.reader()));
    }

    public List<CourseReach> getCourses() {
        return courses;
    }
}
