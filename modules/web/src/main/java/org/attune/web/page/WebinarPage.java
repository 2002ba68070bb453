package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.catalogue.EndQuestion;
import org.attune.event.BookAnswer;
import org.attune.event.BookingState;
import org.attune.event.EventService;
import org.attune.event.EventSessionDescription;
import org.attune.event.MyEvent;
import org.attune.learning.LearningService;
import org.attune.learning.LessonProgress;
import org.attune.learning.Status;
import org.attune.learning.WebinarPlan;
import org.attune.learning.WebinarService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A live event or a recording of a course: a place and the way in before, what counts and the recording after. */
@Named("webinarPage")
@RequestScoped
public class WebinarPage {

    @Inject
    WebinarService webinars;

    @Inject
    EventService events;

    @Inject
    LearningService learning;

    @Inject
    EventTexts texts;

    @Inject
    Mail mail;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable WebinarPlan plan;
    private boolean triedAgain;

    @PostConstruct
    void load() {
        plan = webinars.webinar(signedIn.reader(), course(), module());
    }

    /** Takes a place, or joins the wait-list; the page then says which. */
    public void book() {
        MyEvent event = getEvent();
        if (event == null) {
            throw new NotFound();
        }
        try {
            BookAnswer answer = events.book(signedIn.reader(), event.event().event());
            if (answer instanceof BookAnswer.TooLate) {
                form.refuse("webinar.too-late");
            } else {
                Redirect.to(address() + "&booked=1");
            }
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** The answer to the question at the end; another one stays chosen, to try again. */
    public void answer() {
        try {
            String chosen = getChosen();
            if (webinars.answer(signedIn.reader(), course(), module(), chosen)) {
                Redirect.to(address() + "&answered=1");
            } else {
                triedAgain = true;
            }
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private String address() {
        return "/webinar?course=" + course() + "&module="
                + getPlan().part().part().module();
    }

    public WebinarPlan getPlan() {
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    /** The event; nothing of a recording alone. */
    public @Nullable MyEvent getEvent() {
        return getPlan().event().orElse(null);
    }

    /** Whether the recording is there to watch. */
    public boolean isWatchable() {
        return getPlan().recording().isPresent();
    }

    /** The session that the reader, who has a place, can join now; nothing when there is none. */
    public @Nullable EventSessionDescription getOpen() {
        MyEvent event = getEvent();
        return event == null || standing(event) != BookingState.BOOKED
                ? null
                : event.event().sessions().stream()
                        .filter(EventSessionDescription::joinOpen)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether letters about it reach the reader. */
    public boolean isLettered() {
        return mail.isLeaves() && events.writesTo(signedIn.reader());
    }

    /** Whether booking gives a place at once: one is kept for the reader, or free and nobody waits for it. */
    public boolean isFree() {
        MyEvent event = getEvent();
        return event != null && (standing(event) == BookingState.OFFERED || texts.isFree(event.event()));
    }

    /** Whether there is a place to take or a list to wait in: until the last session begins, also while it is open already. */
    public boolean isBookable() {
        MyEvent event = getEvent();
        if (event == null) {
            return false;
        }
        return standing(event) == BookingState.OFFERED
                || (standing(event) == BookingState.CANCELLED
                        && texts.isAhead(event.event())
                        && (isFree() || !event.event().closed()));
    }

    /** Whoever never booked has nothing, as who gave it up. */
    private static BookingState standing(MyEvent event) {
        return event.booking().orElse(BookingState.CANCELLED);
    }

    /** What is asked after watching; nothing when nothing is. */
    public @Nullable EndQuestion getQuestion() {
        return getPlan().part().part().rule().question().orElse(null);
    }

    /** Whether there is something to write. */
    public boolean isWritten() {
        return getPlan().part().part().rule().wantsReflection();
    }

    /** Whether the reader has written it. */
    public boolean isReflected() {
        return getPlan().reflection().isPresent();
    }

    /** Whether a place was taken just now. */
    public boolean isJustBooked() {
        return request.getParameter("booked") != null && form.getErrors().isEmpty();
    }

    /** Whether an answer was given just now that was not the right one: nothing to put right, and another may be tried. */
    public boolean isTriedAgain() {
        return triedAgain;
    }

    /** Whether the reader has finished the course. */
    public boolean isFinished() {
        return learning.plan(signedIn.reader(), course()).status() == Status.DONE;
    }

    /** The answer that was chosen last; empty when none was. */
    public String getChosen() {
        String chosen = request.getParameter("answer");
        return chosen == null ? "" : chosen;
    }

    /** What comes after; nothing at the end of the course. */
    public @Nullable LessonProgress getFollowing() {
        return getPlan().part().plan().following().orElse(null);
    }

    private long course() {
        return Numbers.id(request, "course");
    }

    private long module() {
        return Numbers.id(request, "module");
    }
}
