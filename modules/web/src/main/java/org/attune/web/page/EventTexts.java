package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.attune.event.BookingState;
import org.attune.event.EventDescription;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.event.MeetingProvider;
import org.attune.event.MyEvent;

/** Events, places and sessions in words. */
@Named("eventTexts")
@ApplicationScoped
public class EventTexts {
    private static final Duration OPENS = Duration.ofMinutes(15);
    private static final int FEW = 60;
    private static final int DAY = 1_440;

    @Inject
    Dates dates;

    @Inject
    Words words;

    /** "Tuesday 1 December, 6.30 pm to 7.30 pm". */
    public String when(EventSessionDescription session) {
        return dates.day(session.startsAt()) + ", " + dates.span(session.startsAt(), session.endsAt());
    }

    /** When the way in opens: "Tuesday 1 December, 6.15 pm". */
    public String opens(EventSessionDescription session) {
        return dates.moment(session.startsAt().minus(OPENS));
    }

    /** How many places are left: "3 places left", "Full", "Full, 2 people wait". */
    public String places(EventDescription event) {
        // Whoever waits comes first: what is free just now is theirs.
        if (event.free() > 0 && event.waiting() == 0) {
            return words.count(event.free(), "place left", "places left");
        }
        return event.waiting() == 0 ? "Full" : "Full, " + words.count(event.waiting(), "person waits", "people wait");
    }

    /** How the reader stands: "Booked", "Waiting: 2 before you", "Offered until …"; empty when they have nothing. */
    public String standing(MyEvent mine) {
        if (mine.event().state() == EventState.CANCELLED) {
            return "Cancelled";
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
            case CANCELLED -> "Cancelled";
            case OPEN -> event.over() ? "Over" : "Open for booking";
        };
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
