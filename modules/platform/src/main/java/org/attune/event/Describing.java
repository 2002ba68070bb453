package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows events from outside, many with as few queries as one. */
@ApplicationScoped
class Describing {
    private static final Comparator<EventDescription> IN_TIME = Comparator.comparing(
                    (EventDescription each) -> each.sessions().get(0).startsAt())
            .thenComparing(EventDescription::event);

    @Inject
    Bookings bookings;

    @Inject
    Attendances attendances;

    EventDescription describe(LiveEvent event, Instant now) {
        return describe(List.of(event), now).get(0);
    }

    /** In order of time. */
    List<EventDescription> describe(List<LiveEvent> events, Instant now) {
        Map<Long, Bookings.Count> counts =
                bookings.counts(events.stream().map(LiveEvent::id).toList());
        return events.stream()
                .map(each -> {
                    Bookings.Count count = counts.getOrDefault(each.id(), Bookings.Count.NONE);
                    return each.describe(count.taken(), count.waiting(), now);
                })
                .sorted(IN_TIME)
                .toList();
    }

    /** As they are to one person, in order of time. */
    List<MyEvent> to(long account, List<LiveEvent> events, Instant now) {
        Map<Long, EventDescription> described =
                describe(events, now).stream().collect(Collectors.toMap(EventDescription::event, Function.identity()));
        Map<Long, Booking> mine =
                bookings.mine(account).stream().collect(Collectors.toMap(Booking::liveEvent, Function.identity()));
        Map<Long, Integer> ahead = bookings.ahead(account);
        List<EventSession> taken = bookings.sessionsOf(account, now);
        return events.stream()
                .map(each -> {
                    Optional<Booking> booking = Optional.ofNullable(mine.get(each.id()));
                    Optional<BookingState> state = booking.map(known -> known.stateAt(each, now));
                    boolean waits = state.equals(Optional.of(BookingState.WAITING));
                    boolean isOffered = state.equals(Optional.of(BookingState.OFFERED));
                    return new MyEvent(
                            Objects.requireNonNull(described.get(each.id())),
                            state,
                            waits ? ahead.getOrDefault(each.id(), 0) : 0,
                            isOffered ? booking.map(Booking::offeredUntil).orElse(null) : null,
                            clashes(each, taken),
                            booking.flatMap(known -> known.newsAt(each, now)),
                            booking.map(Booking::movedFrom).orElse(null));
                })
                .sorted(Comparator.comparing(MyEvent::event, IN_TIME))
                .toList();
    }

    private static List<String> clashes(LiveEvent event, List<EventSession> taken) {
        List<SessionTime> times =
                event.sessions().stream().map(EventSession::time).toList();
        return taken.stream()
                .filter(each ->
                        each.liveEvent().id() != event.id() && times.stream().anyMatch(each.time()::overlaps))
                .map(each -> each.liveEvent().title())
                .distinct()
                .toList();
    }

    /** All that is kept of a person, in order of time. */
    List<BookedEvent> kept(long account) {
        List<Attendances.Kept> kept = attendances.ofPerson(account);
        Map<Long, LiveEvent> events =
                bookings.eventsOf(account).stream().collect(Collectors.toMap(LiveEvent::id, Function.identity()));
        return bookings.mine(account).stream()
                .map(each -> {
                    LiveEvent event = Objects.requireNonNull(events.get(each.liveEvent()));
                    return new BookedEvent(
                            event.title(),
                            each.state(),
                            each.at(),
                            event.sessions().stream()
                                    .map(session -> kept(session, kept))
                                    .toList());
                })
                .sorted(Comparator.comparing(
                        each -> each.sessions().get(0).time().startsAt()))
                .toList();
    }

    private static BookedEvent.Session kept(EventSession session, List<Attendances.Kept> all) {
        Map<Evidence, Attendances.Kept> kept = all.stream()
                .filter(each -> each.session() == session.id())
                .collect(Collectors.toMap(Attendances.Kept::kind, Function.identity()));
        return new BookedEvent.Session(
                session.time(),
                Optional.ofNullable(kept.get(Evidence.JOINED))
                        .map(Attendances.Kept::at)
                        .orElse(null),
                Optional.ofNullable(kept.get(Evidence.REPORTED))
                        .map(Attendances.Kept::minutes)
                        .orElse(0),
                Optional.ofNullable(kept.get(Evidence.MARKED))
                        .map(Attendances.Kept::at)
                        .orElse(null));
    }
}
