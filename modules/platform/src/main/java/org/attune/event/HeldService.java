package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.shared.Access;
import org.attune.shared.NotFound;

/** Sessions as their providers know them, each asked for in a transaction that ends before the provider is asked. */
@ApplicationScoped
@Transactional
public class HeldService {

    @Inject
    LiveEvents events;

    @Inject
    Bookings bookings;

    @Inject
    Clock clock;

    /**
     * A session and what its provider calls it.
     *
     * @param people the accounts of those who have a place, by what the provider calls them; only of sessions that are on now
     */
    record Held(long event, long session, MeetingProvider provider, String meeting, Map<String, Long> people) {
        Held {
            people = Map.copyOf(people);
        }
    }

    /**
     * One of them.
     *
     * @throws NotFound when the hub has no such session
     */
    @Access(Access.Policy.SYSTEM)
    public Held session(long hub, long session) {
        return events.session(hub, session).map(each -> held(each, Map.of())).orElseThrow(NotFound::new);
    }

    /**
     * Those of an event.
     *
     * @throws NotFound when the hub has no such event
     */
    @Access(Access.Policy.SYSTEM)
    public List<Held> sessions(long hub, long event) {
        return events.find(hub, event).orElseThrow(NotFound::new).sessions().stream()
                .map(each -> held(each, Map.of()))
                .toList();
    }

    /** Those that are on now, of every hub, and whose provider reports who is in. */
    @Access(Access.Policy.SYSTEM)
    public List<Held> reported() {
        return events.on(clock.instant(), MeetingProvider.BIGBLUEBUTTON).stream()
                .map(each -> held(each, people(each)))
                .toList();
    }

    private Map<String, Long> people(EventSession session) {
        return bookings.of(session.liveEvent().id(), BookingState.BOOKED).stream()
                .map(Booking::account)
                .collect(Collectors.toMap(session::called, Function.identity()));
    }

    private static Held held(EventSession session, Map<String, Long> people) {
        LiveEvent event = session.liveEvent();
        return new Held(event.id(), session.id(), event.provider(), session.meeting(), people);
    }
}
