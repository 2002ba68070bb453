package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.attune.learning.CourseProgress;
import org.attune.learning.LearningService;
import org.attune.learning.MyLearning;
import org.attune.learning.NextLesson;
import org.attune.renewal.Again;
import org.attune.renewal.RenewalService;
import org.jspecify.annotations.Nullable;

/** The first page: what to do next, then all that was begun. */
@Named("myLearningPage")
@RequestScoped
public class MyLearningPage {

    @Inject
    LearningService learning;

    @Inject
    RenewalService renewals;

    @Inject
    SignedIn signedIn;

    /** A course that the reader may do again now. */
    public record ToRenew(CourseProgress course, Again again) {}

    private List<Again> again = List.of();
    private MyLearning mine = new MyLearning(Optional.empty(), List.of(), List.of(), List.of());

    @PostConstruct
    void load() {
        mine = learning.mine(signedIn.reader());
        again = mine.finished().isEmpty() ? List.of() : renewals.again(signedIn.reader());
    }

    public MyLearning getMine() {
        return mine;
    }

    /** What the reader may do again now, the most pressing first. */
    public List<ToRenew> getToRenew() {
        return again.stream()
                .flatMap(each -> mine.finished().stream()
                        .filter(course -> course.course() == each.course())
                        .map(course -> new ToRenew(course, each)))
                .toList();
    }

    /** The one thing to do next, when there is one. */
    public @Nullable NextLesson getNext() {
        return mine.next().orElse(null);
    }
}
