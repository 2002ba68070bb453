package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.catalogue.CourseOnDesk;
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
    private long told;

    @PostConstruct
    void load() {
        told = desk.getCourse().version();
        reach = learning.reach(desk.reader()).stream()
                .filter(each -> each.course() == desk.id())
                .findFirst()
                .orElse(new CourseReach(desk.id(), desk.getTitle(), "", 0, 0, 0, 0));
    }

    /** The button of the form. */
    public void publish() {
        if (desk.makes(() -> courses.publish(desk.reader(), desk.id(), desk.getSeen(), told), this::tooLate)) {
            desk.leave("published=1");
        } else {
            // What the page says now.
            told = desk.now().map(CourseOnDesk::version).orElse(0L);
        }
    }

    /** The draft is gone: whoever presses twice has published it. */
    private void tooLate() {
        boolean published = desk.now().filter(each -> each.version() != told).isPresent();
        desk.leave(published ? "published=already" : "gone=1");
    }

    /** Id of the version that was published when this page was made. */
    public long getTold() {
        return told;
    }

    public void setTold(long version) {
        told = version;
    }

    /** Number of the version that is published now. */
    public String getPublished() {
        return desk.now().map(CourseOnDesk::published).orElse("");
    }

    /** How many people are where on the course now. */
    public @Nullable CourseReach getReach() {
        return reach;
    }
}
