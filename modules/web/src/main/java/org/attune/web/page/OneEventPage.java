package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseSummary;
import org.attune.event.BookAnswer;
import org.attune.event.BookingState;
import org.attune.event.EventService;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.event.MyEvent;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An event as people find, book, join and leave it ({@code ?id=}). */
@Named("eventPage")
@RequestScoped
public class OneEventPage {

    @Inject
    EventService events;

    @Inject
    CatalogueService catalogue;

    @Inject
    EventTexts texts;

    @Inject
    Mail mail;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable MyEvent mine;
    private List<CourseSummary> courses = List.of();
    private @Nullable Boolean lettered;

    @PostConstruct
    void load() {
        look();
        courses = catalogue.holding(signedIn.reader(), id());
    }

    private void look() {
        mine = events.event(signedIn.reader(), id());
    }

    /** Takes a place, or joins the wait-list. */
    public void book() {
        try {
            BookAnswer answer = events.book(signedIn.reader(), id());
            if (answer instanceof BookAnswer.TooLate) {
                form.refuse("webinar.too-late");
                look();
            } else {
                boolean hoped = "true".equals(request.getParameter("free"));
                boolean waits = answer instanceof BookAnswer.WaitListed;
                Redirect.to("/event?id=" + id() + (hoped && waits ? "&after=just-gone" : "&after=booked"));
            }
        } catch (RuleViolation refused) {
            form.refuse(refused);
            look();
        }
    }

    /** Gives the place, the offer or the wait up. */
    public void giveUp() {
        // Another tab may have taken meanwhile what this one would pass on. What is gone already may be given up again.
        if (!getStanding().equals("NONE") && !getStanding().equals(request.getParameter("as"))) {
            form.refuse("event.meanwhile");
            return;
        }
        try {
            events.giveUp(signedIn.reader(), id());
            Redirect.to("/event?id=" + id() + "&after=gave-up");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            look();
        }
    }

    /** The reader has seen what became of their booking. */
    public void know() {
        events.know(signedIn.reader(), id());
        Redirect.to("/event?id=" + id());
    }

    public MyEvent getMine() {
        if (mine == null) {
            throw new NotFound();
        }
        return mine;
    }

    /** How the reader stands: {@code NONE} when they have nothing, else as the booking says. */
    public String getStanding() {
        BookingState state = getMine().booking().orElse(BookingState.CANCELLED);
        return state == BookingState.CANCELLED ? "NONE" : state.name();
    }

    public boolean isCancelled() {
        return getMine().event().state() == EventState.CANCELLED;
    }

    /** Whether there is anything to book or give up. */
    public boolean isComing() {
        return !isCancelled() && !getMine().event().over();
    }

    /** Whether there is still anything to book: the last session has not begun. */
    public boolean isBookable() {
        return isComing() && texts.isAhead(getMine().event());
    }

    /** Whether booking gives a place at once. */
    public boolean isFree() {
        return texts.isFree(getMine().event());
    }

    /** Whether one of the sessions can be gone into now. */
    public boolean isOpen(EventSessionDescription session) {
        return isComing() && session.joinOpen() && getStanding().equals("BOOKED");
    }

    /** Whether the way in to a session is still to open. */
    public boolean isAhead(EventSessionDescription session) {
        return !session.joinOpen() && session.startsAt().isAfter(clock.instant());
    }

    /** Whether letters about it reach the reader. */
    public boolean isLettered() {
        if (lettered == null) {
            lettered = mail.isLeaves() && events.writesTo(signedIn.reader());
        }
        return lettered;
    }

    public List<CourseSummary> getCourses() {
        return courses;
    }

    /** What was done just before: {@code booked}, {@code just-gone}, {@code gave-up} or nothing. */
    public String getAfter() {
        return form.isSent() ? "" : Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    /** Why the way in was closed: {@code early}, {@code over}, {@code place}, {@code silent} or nothing. */
    public String getDoor() {
        return form.isSent() ? "" : Objects.requireNonNullElse(request.getParameter("door"), "");
    }

    private long id() {
        return Numbers.id(request, "id");
    }
}
