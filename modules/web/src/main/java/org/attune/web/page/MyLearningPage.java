package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.attune.learning.LearningService;
import org.attune.learning.MyLearning;
import org.attune.learning.NextLesson;
import org.jspecify.annotations.Nullable;

/** The first page: what to do next, then all that was begun. */
@Named("myLearningPage")
@RequestScoped
public class MyLearningPage {

    @Inject
    LearningService learning;

    @Inject
    SignedIn signedIn;

    private MyLearning mine = new MyLearning(Optional.empty(), List.of(), List.of(), List.of());

    @PostConstruct
    void load() {
        mine = learning.mine(signedIn.reader());
    }

    public MyLearning getMine() {
        return mine;
    }

    /** The one thing to do next, when there is one. */
    public @Nullable NextLesson getNext() {
        return mine.next().orElse(null);
    }
}
