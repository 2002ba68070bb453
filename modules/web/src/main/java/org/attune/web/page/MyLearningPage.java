package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.assignment.MyAssignment;
import org.attune.assignment.MyAssignmentService;
import org.attune.assignment.MyAssignments;
import org.attune.learning.CoursePlan;
import org.attune.learning.CourseProgress;
import org.attune.learning.LearningService;
import org.attune.learning.MyLearning;
import org.attune.learning.NextLesson;
import org.attune.renewal.Again;
import org.attune.renewal.RenewalService;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The first page: what to do next, what is assigned, then all else that was begun. */
@Named("myLearningPage")
@RequestScoped
public class MyLearningPage {
    private static final Pattern KNOWN = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");

    @Inject
    LearningService learning;

    @Inject
    RenewalService renewals;

    @Inject
    MyAssignmentService assignments;

    @Inject
    WorkplaceService workplaces;

    @Inject
    SignedIn signedIn;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    /** A course that the reader may do again now. */
    public record ToRenew(CourseProgress course, Again again) {}

    private List<Again> again = List.of();
    private MyLearning mine = new MyLearning(Optional.empty(), List.of(), List.of(), List.of());
    private MyAssignments assigned = new MyAssignments(List.of(), List.of());

    @PostConstruct
    void load() {
        mine = learning.mine(signedIn.reader());
        again = mine.finished().isEmpty() ? List.of() : renewals.again(signedIn.reader());
        assigned = assignments.mine(signedIn.reader());
    }

    /** A button that was pressed: each names what it is for, so that it is that also when the list is another by now. */
    public void pressed() {
        if (request.getParameter("begin") != null) {
            begin(Numbers.id(request, "begin"));
        } else if (request.getParameter("know") != null) {
            Matcher known = KNOWN.matcher(request.getParameter("know"));
            if (!known.matches()) {
                throw new NotFound();
            }
            assignments.know(signedIn.reader(), Long.parseLong(known.group(1)), Long.parseLong(known.group(2)));
            Redirect.to("/my-learning");
        }
    }

    private void begin(long course) {
        learning.enrol(signedIn.reader(), course);
        CoursePlan begun = learning.plan(signedIn.reader(), course);
        Redirect.to("/" + begun.next().map(addresses::next).orElse("course?id=" + course));
    }

    public MyLearning getMine() {
        return mine;
    }

    /** Whether it is assigned to do it again, and they have not begun to. */
    public boolean again(MyAssignment each) {
        return each.mine().doneAt() == null && again.stream().anyMatch(one -> one.course() == each.course());
    }

    /** What else the reader may do again now, the most pressing first. */
    public List<ToRenew> getToRenew() {
        return again.stream()
                .filter(each -> assigned.toDo().stream().noneMatch(one -> one.course() == each.course()))
                .flatMap(each -> mine.finished().stream()
                        .filter(course -> course.course() == each.course())
                        .map(course -> new ToRenew(course, each)))
                .toList();
    }

    public MyAssignments getAssigned() {
        return assigned;
    }

    /** How far the reader is with what is assigned, once they are on the course; nothing before. */
    public @Nullable CourseProgress progress(MyAssignment each) {
        return Stream.of(mine.underWay(), mine.notStarted(), mine.finished())
                .flatMap(List::stream)
                .filter(course -> course.course() == each.course())
                .findFirst()
                .orElse(null);
    }

    /** Those under way that are not shown as assigned. */
    public List<CourseProgress> getUnderWay() {
        return unassigned(mine.underWay());
    }

    /** Those not started that are not shown as assigned. */
    public List<CourseProgress> getNotStarted() {
        return unassigned(mine.notStarted());
    }

    private List<CourseProgress> unassigned(List<CourseProgress> courses) {
        Set<Long> shown = assigned.toDo().stream().map(MyAssignment::course).collect(Collectors.toSet());
        return courses.stream().filter(each -> !shown.contains(each.course())).toList();
    }

    /** Whether they work in a setting, where somebody sees how far they are. */
    public boolean isWorking() {
        return !workplaces.mine(signedIn.reader()).isEmpty();
    }

    /** Whether there is nothing to show at all. */
    public boolean isNothing() {
        return mine.onNothing() && assigned.courses().isEmpty();
    }

    /** Whether all is done that was begun or assigned. */
    public boolean isAllDone() {
        return getNext() == null && !isNothing() && assigned.toDo().isEmpty();
    }

    /** The one thing to do next, when there is one. */
    public @Nullable NextLesson getNext() {
        return mine.next().orElse(null);
    }
}
