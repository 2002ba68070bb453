package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.learning.CoursePlan;
import org.attune.learning.LearningService;
import org.attune.learning.LessonProgress;
import org.attune.learning.NextLesson;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** One course: what it is for, what it is made of, how far the reader is, and the way in. */
@Named("coursePage")
@RequestScoped
public class CoursePage {

    @Inject
    LearningService learning;

    @Inject
    SignedIn signedIn;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private @Nullable CoursePlan plan;

    @PostConstruct
    void load() {
        plan = learning.plan(signedIn.reader(), Numbers.id(request, "id"));
    }

    /** Puts the reader on the course and opens its first lesson. */
    public void start() {
        CourseDescription course = getCourse();
        learning.enrol(signedIn.reader(), course.course());
        CoursePlan begun = learning.plan(signedIn.reader(), course.course());
        Redirect.to("/" + begun.next().map(addresses::player).orElse("course?id=" + course.course()));
    }

    public CoursePlan getPlan() {
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    public CourseDescription getCourse() {
        return getPlan().course();
    }

    /** The lesson that the button opens; nothing when all are done. */
    public @Nullable NextLesson getNext() {
        return getPlan().next().orElse(null);
    }

    /** The lessons of one part of the course. */
    public List<LessonProgress> lessons(ModuleDescription module) {
        return getPlan().lessons().stream()
                .filter(each -> each.module() == module.module())
                .toList();
    }
}
