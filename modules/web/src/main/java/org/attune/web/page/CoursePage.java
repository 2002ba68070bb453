package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.event.EventService;
import org.attune.learning.CoursePlan;
import org.attune.learning.LearningService;
import org.attune.learning.LessonProgress;
import org.attune.learning.Move;
import org.attune.learning.NextLesson;
import org.attune.learning.Status;
import org.attune.renewal.Again;
import org.attune.renewal.RenewalService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** One course: what it is for, what it is made of, how far the reader is, and the way in. */
@Named("coursePage")
@RequestScoped
public class CoursePage {

    @Inject
    LearningService learning;

    @Inject
    RenewalService renewals;

    @Inject
    SignedIn signedIn;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    @Inject
    EventService events;

    @Inject
    WebinarWords webinarWords;

    @Inject
    HttpServletRequest request;

    private @Nullable CoursePlan plan;
    private @Nullable Again again;

    @PostConstruct
    void load() {
        CoursePlan there = learning.plan(signedIn.reader(), Numbers.id(request, "id"));
        plan = there;
        if (there.status() == Status.DONE) {
            again = renewals.again(signedIn.reader()).stream()
                    .filter(each -> each.course() == there.course().course())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Puts the reader on the course and opens its first lesson. */
    public void start() {
        CourseDescription course = getCourse();
        learning.enrol(signedIn.reader(), course.course());
        CoursePlan begun = learning.plan(signedIn.reader(), course.course());
        Redirect.to("/" + begun.next().map(addresses::next).orElse("course?id=" + course.course()));
    }

    /** The reader knows that they were moved. */
    public void know() {
        learning.knowsOfMove(signedIn.reader(), getCourse().course());
        Redirect.to("/course?id=" + getCourse().course());
    }

    /** That the reader was moved to another version, until they said that they know. */
    public @Nullable Move getNews() {
        return getPlan().news().orElse(null);
    }

    /** That the reader may do it again now; nothing when it is not time. */
    public @Nullable Again getAgain() {
        return again;
    }

    /** Whether the reader does it once more and has not finished again. */
    public boolean isOnceMore() {
        return getPlan().againSince() != null && getPlan().status() != Status.DONE;
    }

    /** The lessons that the hub has opened for the reader again, until they begin them. */
    public List<LessonProgress> getOpenAgain() {
        return getPlan().lessons().stream()
                .filter(each -> each.reopening().isPresent())
                .toList();
    }

    /** Why a lesson was opened again. */
    public String reason(LessonProgress again) {
        return again.reopening().orElseThrow(NotFound::new).reason();
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

    /** What is known of a lesson before it is opened: "Reflection, 5 minutes". */
    public String facts(LessonProgress lesson) {
        String kind = lesson.kind() == ModuleKind.PACKAGE ? "" : words.kind(lesson.kind());
        int minutes = lesson.lesson().minutes();
        String time = words.length(minutes);
        return kind + (kind.isEmpty() || time.isEmpty() ? "" : ", ") + time;
    }

    /** When a live event is and how the reader stands with it, or what a recording asks; empty for other lessons. */
    public String more(ModuleDescription module) {
        return switch (module.kind()) {
            case LIVE_EVENT ->
                module.resource() == 0
                        ? webinarWords.when(events.event(signedIn.reader(), module.event()))
                        : "The recording is there";
            case RECORDING -> String.join(" ", webinarWords.counts(module, false, true));
            case PACKAGE, DOCUMENT, LINK, REFLECTION -> "";
        };
    }

    /** Whether some lessons open only after others. */
    public boolean isWaiting() {
        return !getPlan().lessons().stream().allMatch(LessonProgress::isOpen);
    }

    /** The lessons of one part of the course. */
    public List<LessonProgress> lessons(ModuleDescription module) {
        return getPlan().lessons().stream()
                .filter(each -> each.module() == module.module())
                .toList();
    }
}
