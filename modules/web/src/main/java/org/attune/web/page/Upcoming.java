package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.event.BookingState;
import org.attune.event.EventService;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.event.MyEvent;
import org.jspecify.annotations.Nullable;

/** What of the reader's events belongs on their first page: places that are kept for them, and the next they booked. */
@Named("upcoming")
@RequestScoped
public class Upcoming {
    private static final int AHEAD_MONTHS = 12;

    @Inject
    EventService events;

    @Inject
    EventTexts texts;

    @Inject
    SignedIn signedIn;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    private List<MyEvent> offered = List.of();
    private List<MyEvent> news = List.of();
    private @Nullable MyEvent next;

    @PostConstruct
    void load() {
        List<MyEvent> all = events.between(
                signedIn.reader(),
                Agenda.start(dates.today()),
                Agenda.start(dates.today().plusMonths(AHEAD_MONTHS)));
        news = all.stream().filter(texts::isNews).toList();
        List<MyEvent> coming = all.stream()
                .filter(each -> each.event().state() == EventState.OPEN)
                .filter(each -> !each.event().over())
                .toList();
        offered = coming.stream().filter(each -> is(each, BookingState.OFFERED)).toList();
        Instant now = clock.instant();
        next = coming.stream()
                .filter(each -> is(each, BookingState.BOOKED))
                .filter(each -> session(each, now).isPresent())
                .min(Comparator.comparing(
                        each -> session(each, now).orElseThrow().startsAt()))
                .orElse(null);
    }

    private static boolean is(MyEvent mine, BookingState state) {
        return mine.booking().filter(state::equals).isPresent();
    }

    private static Optional<EventSessionDescription> session(MyEvent mine, Instant now) {
        return mine.event().sessions().stream()
                .filter(each -> each.endsAt().isAfter(now))
                .findFirst();
    }

    /** Events of which the reader has not seen yet what became of their booking. */
    public List<MyEvent> getNews() {
        return news;
    }

    /** Places that are kept for the reader. */
    public List<MyEvent> getOffered() {
        return offered;
    }

    /** The event they booked that comes next; nothing when there is none. */
    public @Nullable MyEvent getNext() {
        return next;
    }

    /** Its session that comes next, or is on now. */
    public @Nullable EventSessionDescription getSession() {
        return next == null ? null : session(next, clock.instant()).orElse(null);
    }
}
