package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.catalogue.PublishService;
import org.attune.learning.CourseReach;
import org.attune.learning.LearningService;
import org.jspecify.annotations.Nullable;

/** What publishing a draft will mean to whom, and the button that does it. */
@Named("publishCoursePage")
@RequestScoped
public class PublishCoursePage {

    @Inject
    Desk desk;

    @Inject
    PublishService courses;

    @Inject
    LearningService learning;

    private @Nullable CourseReach reach;

    @PostConstruct
    void load() {
        reach = learning.reach(desk.reader()).stream()
                .filter(each -> each.course() == desk.id())
                .findFirst()
                .orElse(new CourseReach(desk.id(), desk.getTitle(), "", 0, 0, 0, 0));
    }

    /** The button of the form. */
    public void publish() {
        if (desk.makes(() -> courses.publish(desk.reader(), desk.id(), desk.getSeen()))) {
            Redirect.to("/course-desk?course=" + desk.id() + "&published=1");
        }
    }

    /** How many people are where on the course now. */
    public @Nullable CourseReach getReach() {
        return reach;
    }
}
