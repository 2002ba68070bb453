package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.catalogue.PublishService;

/** Taking a course out of the catalogue, and back. */
@Named("archiveCoursePage")
@RequestScoped
public class ArchiveCoursePage {

    @Inject
    Desk desk;

    @Inject
    PublishService courses;

    public void archive() {
        if (desk.makes(() -> courses.archive(desk.reader(), desk.id()))) {
            Redirect.to("/our-courses");
        }
    }

    public void takeBack() {
        if (desk.makes(() -> courses.takeBack(desk.reader(), desk.id()))) {
            Redirect.to("/our-courses");
        }
    }
}
