package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.catalogue.CourseOnDesk;
import org.attune.catalogue.PublishService;
import org.attune.learning.CourseReach;
import org.attune.learning.LearningService;

/** For coordinators: each course of the hub, how many people are where on it, and the way to the desk. */
@Named("ourCoursesPage")
@RequestScoped
public class OurCoursesPage {

    @Inject
    LearningService learning;

    @Inject
    PublishService desk;

    @Inject
    SignedIn signedIn;

    private List<Row> courses = List.of();
    private List<CourseOnDesk> archived = List.of();

    /**
     * A course of the table.
     *
     * @param reach of a course that was never published, nobody
     */
    public record Row(CourseOnDesk course, CourseReach reach) {

        /** "2", "2, next in hand", "Draft". */
        public String version() {
            if (course.published().isEmpty()) {
                return "Draft";
            }
            return course.published() + (course.hasDraft() ? ", next in hand" : "");
        }
    }

    @PostConstruct
    void load() {
        Map<Long, CourseReach> reach = learning.reach(signedIn.reader()).stream()
                .collect(Collectors.toMap(CourseReach::course, Function.identity()));
        List<CourseOnDesk> all = desk.courses(signedIn.reader());
        // The table sorts the list it is given.
        courses = new ArrayList<>(all.stream()
                .filter(each -> each.archivedAt() == null)
                .map(each -> new Row(
                        each,
                        reach.getOrDefault(
                                each.course(), new CourseReach(each.course(), each.title(), "", 0, 0, 0, 0))))
                .toList());
        archived = all.stream().filter(each -> each.archivedAt() != null).toList();
    }

    public List<Row> getCourses() {
        return courses;
    }

    /** Those out of the catalogue. */
    public List<CourseOnDesk> getArchived() {
        return archived;
    }
}
