package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.event.BookingNews;
import org.attune.event.BookingState;
import org.attune.event.EventDescription;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.event.MeetingProvider;
import org.attune.event.MyEvent;
import org.attune.event.SessionAttendance;

/** Events, places and sessions in words. */
@Named("eventTexts")
@ApplicationScoped
public class EventTexts {
    private static final int FEW = 60;
    private static final int DAY = 1_440;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    Clock clock;

    /** "Tuesday 1 December, 6.30 pm to 7.30 pm". */
    public String when(EventSessionDescription session) {
        return dates.day(session.startsAt()) + ", " + dates.span(session.startsAt(), session.endsAt());
    }

    /** When the way in opens: "Tuesday 1 December, 6.15 pm". */
    public String opens(EventSessionDescription session) {
        return dates.moment(session.opensAt());
    }

    /** How many places are left: "3 places left", "Full", "Full, 2 people wait". */
    public String places(EventDescription event) {
        if (isFree(event)) {
            return words.count(event.free(), "place left", "places left");
        }
        return event.waiting() == 0 ? "Full" : "Full, " + words.count(event.waiting(), "person waits", "people wait");
    }

    /** Whether booking gives a place at once: whoever waits comes first. */
    public boolean isFree(EventDescription event) {
        return event.free() > 0 && event.waiting() == 0;
    }

    /** The same after how many there are: "24 in all, 3 places left", "12 in all, full". */
    public String allPlaces(EventDescription event) {
        return event.capacity() + " in all, " + places(event).replace("Full", "full");
    }

    /** What became of the reader's booking without their doing, in a sentence or two; empty when nothing did. */
    public String news(MyEvent mine) {
        return mine.news()
                .map(each -> switch (each) {
                    case OFFER_OVER -> "The place that was kept for you has passed on, because its time ran out.";
                    case WAIT_OVER -> "No place became free in time, and the wait-list has closed.";
                    case MOVED -> moved(mine);
                    case CALLED_OFF -> ("It was called off. " + mine.event().cancelledWhy()).strip();
                    case RECORDED ->
                        "It was recorded. Nothing here shows that you were there: its page says where you can watch it."
                                + " If you were there after all, ask whoever held it to mark you.";
                })
                .orElse("");
    }

    /** Whether there is something of it that the reader has not heard and that still matters. */
    public boolean isNews(MyEvent mine) {
        return mine.news()
                .filter(each -> each == BookingNews.RECORDED || !mine.event().over())
                .isPresent();
    }

    /** Whether a place that was kept for the reader has passed on. */
    public boolean isPassedOn(MyEvent mine) {
        return mine.news().filter(BookingNews.OFFER_OVER::equals).isPresent();
    }

    private String moved(MyEvent mine) {
        if (mine.movedFrom() == null) {
            return "It has more sessions than it had.";
        }
        List<EventSessionDescription> sessions = mine.event().sessions();
        Instant now = sessions.get(0).startsAt();
        if (sessions.size() == 1 && dates.on(mine.movedFrom()).equals(dates.on(now))) {
            return "On " + dates.day(now) + " it was moved from " + dates.time(mine.movedFrom()) + " to "
                    + dates.time(now) + ".";
        }
        return sessions.size() == 1
                ? "It was moved from " + dates.moment(mine.movedFrom()) + " to " + dates.moment(now) + "."
                : "A session was moved: it is no longer on " + dates.moment(mine.movedFrom()) + ".";
    }

    /** How the reader stands: "Booked", "Waiting: 2 before you", "Offered until …"; empty when they have nothing. */
    public String standing(MyEvent mine) {
        if (mine.event().state() == EventState.CANCELLED) {
            return "Called off";
        }
        return switch (mine.booking().orElse(BookingState.CANCELLED)) {
            case BOOKED -> "Booked";
            case WAITING -> mine.ahead() == 0 ? "Waiting: you are next" : "Waiting: " + mine.ahead() + " before you";
            case OFFERED ->
                mine.offeredUntil() == null ? "Offered" : "Offered until " + dates.moment(mine.offeredUntil());
            case CANCELLED -> "";
        };
    }

    /** Whether the reader has a place, waits for one, or is offered one. */
    public boolean isHeld(MyEvent mine) {
        return mine.booking().filter(state -> state != BookingState.CANCELLED).isPresent();
    }

    /** The style sheet's name for how the reader stands. */
    public String style(MyEvent mine) {
        if (mine.event().state() == EventState.CANCELLED) {
            return "overdue";
        }
        return switch (mine.booking().orElse(BookingState.CANCELLED)) {
            case BOOKED -> "done";
            case WAITING, OFFERED -> "under-way";
            case CANCELLED -> "not-started";
        };
    }

    /** How an event stands on the desk. */
    public String state(EventDescription event) {
        return switch (event.state()) {
            case DRAFT -> "Draft";
            case CANCELLED -> "Called off";
            case OPEN -> event.over() ? "Over" : isAhead(event) ? "Open for booking" : "Under way";
        };
    }

    /** Whether it is a draft of which a session would have begun already. */
    public boolean isPastDraft(EventDescription event) {
        return event.state() == EventState.DRAFT
                && !event.sessions().get(0).startsAt().isAfter(clock.instant());
    }

    /** Whether there is anything left to book: its last session has not begun. */
    public boolean isAhead(EventDescription event) {
        return event.sessions().get(event.sessions().size() - 1).startsAt().isAfter(clock.instant());
    }

    /** What shows that somebody was there, whether a host ticks it or not: "joined", "41 minutes reported"; else empty. */
    public String stays(SessionAttendance.Person person) {
        List<String> shown = new ArrayList<>();
        if (person.joinedAt() != null) {
            shown.add("joined");
        }
        if (person.minutes() > 0) {
            shown.add(words.count(person.minutes(), "minute reported", "minutes reported"));
        }
        return String.join(", ", shown);
    }

    /** How a person stands on the desk. */
    public String booking(BookingState state) {
        return switch (state) {
            case BOOKED -> "Booked";
            case WAITING -> "Waiting";
            case OFFERED -> "Offered";
            case CANCELLED -> "Given up";
        };
    }

    /** Where an event is held, as a choice. */
    public String provider(MeetingProvider provider) {
        return word(provider);
    }

    static String word(MeetingProvider provider) {
        return switch (provider) {
            case LINK -> "A link I give";
            case BIGBLUEBUTTON -> "BigBlueButton";
            case JITSI -> "Jitsi";
        };
    }

    /** "2 hours", "90 minutes", "1 day". */
    public String span(int minutes) {
        if (minutes >= DAY && minutes % DAY == 0) {
            return words.count(minutes / DAY, "day", "days");
        }
        return minutes >= FEW && minutes % FEW == 0
                ? words.count(minutes / FEW, "hour", "hours")
                : words.count(minutes, "minute", "minutes");
    }
}
