package org.attune.web.player;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.learning.LearningService;
import org.attune.learning.LessonPlan;
import org.attune.learning.LessonProgress;
import org.attune.learning.Status;
import org.attune.learning.WebinarPlan;
import org.attune.learning.WebinarService;
import org.attune.shared.NotFound;
import org.attune.web.page.Addresses;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;
import org.jspecify.annotations.Nullable;

/** What stands around a lesson. Opening the page changes nothing: the lesson begins when its script asks for it. */
@Named("playerPage")
@RequestScoped
public class PlayerPage {

    @Inject
    LearningService learning;

    @Inject
    WebinarService webinars;

    @Inject
    SignedIn signedIn;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private @Nullable LessonPlan plan;
    private @Nullable WebinarPlan webinar;

    @PostConstruct
    void load() {
        String activity = request.getParameter("lesson");
        if (activity == null) {
            throw new NotFound();
        }
        plan = learning.lesson(
                signedIn.reader(), Numbers.id(request, "course"), Numbers.id(request, "module"), activity);
        switch (plan.lesson().kind()) {
            case PACKAGE -> {}
            case RECORDING, LIVE_EVENT -> watch(plan);
            // What plays nothing has a page of its own.
            case DOCUMENT, LINK, REFLECTION -> throw new NotFound();
        }
    }

    /** A recording, also one that took an event's place. */
    private void watch(LessonPlan lesson) {
        WebinarPlan found = webinars.webinar(
                signedIn.reader(), lesson.course(), lesson.lesson().module());
        if (found.recording().isEmpty()) {
            throw new NotFound();
        }
        webinar = found;
    }

    public LessonPlan getPlan() {
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    public LessonProgress getHere() {
        return getPlan().lesson();
    }

    /** Whether a lesson of the contents is the one that is open. */
    public boolean isHere(LessonProgress lesson) {
        return lesson.module() == getHere().module()
                && lesson.lesson().activity().equals(getHere().lesson().activity());
    }

    /** Whether it was finished once: only then it can be started again. */
    public boolean isDone() {
        return getHere().status() == Status.DONE;
    }

    /** The address of the lesson before; empty at the first. */
    public String getPrevious() {
        return address(getPlan().previous());
    }

    /** The address of the lesson after; empty at the last. */
    public String getFollowing() {
        return address(getPlan().following());
    }

    private String address(Optional<LessonProgress> lesson) {
        return lesson.map(each -> request.getContextPath() + "/"
                        + addresses.lesson(getPlan().course(), each))
                .orElse("");
    }

    /** How many per cent of the recording are to be watched; nothing of a package, and of what is done already. */
    public @Nullable Integer getShare() {
        return webinar == null || isDone() ? null : webinar.part().part().rule().watchShare();
    }

    /** What is asked once that is watched; nothing of a package. */
    public @Nullable String getAsk() {
        return webinar == null ? null : webinar.part().part().rule().ask().name();
    }

    /** Whether that was answered. */
    public boolean isAnswered() {
        return webinar != null && webinar.standing().answered();
    }

    /** Where it is asked; nothing of a package. */
    public @Nullable String getAsked() {
        return webinar == null
                ? null
                : request.getContextPath() + "/"
                        + addresses.webinar(getPlan().course(), getHere().module());
    }

    /** After how many seconds without a request the web session ends. */
    public int getIdle() {
        return signedIn.idle();
    }
}
