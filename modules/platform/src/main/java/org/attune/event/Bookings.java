package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has a place, is offered one, or waits. */
@ApplicationScoped
class Bookings {
    /** How many ids a query names at most. */
    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager entities;

    /** How many of an event's people stand so. */
    record Count(int booked, int offered, int waiting) {
        static final Count NONE = new Count(0, 0, 0);

        int taken() {
            return booked + offered;
        }

        private Count with(BookingState state, int many) {
            return switch (state) {
                case BOOKED -> new Count(many, offered, waiting);
                case OFFERED -> new Count(booked, many, waiting);
                case WAITING -> new Count(booked, offered, many);
                case CANCELLED -> this;
            };
        }
    }

    void add(Booking booking) {
        entities.persist(booking);
        entities.flush();
    }

    /** The next place in a wait-list: behind all that were given out. */
    long nextPlace() {
        return ((Number) entities.createNativeQuery("select nextval('booking_place_seq')")
                        .getSingleResult())
                .longValue();
    }

    Optional<Booking> of(long event, long account) {
        return fresh("select b from Booking b where b.liveEvent = :event and b.account = :account")
                .setParameter("event", event)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Those of an event who stand so, in the order of places. */
    List<Booking> of(long event, BookingState state) {
        return ordered(event, state).getResultList();
    }

    /** The first of those. */
    List<Booking> first(long event, BookingState state, int many) {
        return ordered(event, state).setMaxResults(many).getResultList();
    }

    private TypedQuery<Booking> ordered(long event, BookingState state) {
        return fresh("select b from Booking b where b.liveEvent = :event and b.state = :state order by b.place, b.id")
                .setParameter("event", event)
                .setParameter("state", state);
    }

    /** As the database has them: whoever asks may have read them before they held the event. */
    private TypedQuery<Booking> fresh(String query) {
        return entities.createQuery(query, Booking.class).setHint("eclipselink.refresh", "true");
    }

    /** All that a person ever booked. */
    List<Booking> mine(long account) {
        return entities.createQuery("select b from Booking b where b.account = :account", Booking.class)
                .setParameter("account", account)
                .getResultList();
    }

    Count count(long event) {
        return counts(List.of(event)).getOrDefault(event, Count.NONE);
    }

    /** By the ids of events; those that nobody booked are left out. */
    Map<Long, Count> counts(List<Long> events) {
        Map<Long, Count> counts = new HashMap<>();
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            Collection<Long> some = events.subList(from, Math.min(events.size(), from + AT_ONCE));
            entities.createQuery(
                            "select b.liveEvent, b.state, count(b) from Booking b where b.liveEvent in :events"
                                    + " group by b.liveEvent, b.state",
                            Object[].class)
                    .setParameter("events", some)
                    .getResultList()
                    .forEach(row -> counts.compute((Long) row[0], (event, count) -> (count == null ? Count.NONE : count)
                            .with((BookingState) row[1], ((Number) row[2]).intValue())));
        }
        return counts;
    }

    /** How many wait before somebody, by the ids of the events for which they wait; none where they are the first. */
    Map<Long, Integer> ahead(long account) {
        Map<Long, Integer> ahead = new HashMap<>();
        entities.createQuery(
                        "select m.liveEvent, count(o) from Booking m, Booking o where m.account = :account"
                                + " and m.state = :waiting and o.liveEvent = m.liveEvent and o.state = :waiting"
                                + " and o.place < m.place group by m.liveEvent",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("waiting", BookingState.WAITING)
                .getResultList()
                .forEach(row -> ahead.put((Long) row[0], ((Number) row[1]).intValue()));
        return ahead;
    }

    /** The sessions of open events, not yet ended, at which somebody has a place or is offered one. */
    List<EventSession> sessionsOf(long account, Instant now) {
        return entities.createQuery(
                        "select s from EventSession s join fetch s.liveEvent where s.endsAt > :now"
                                + " and s.liveEvent.state = org.attune.event.EventState.OPEN"
                                + " and s.liveEvent.id in (select b.liveEvent from Booking b"
                                + " where b.account = :account and (b.state = :booked or b.offeredUntil > :now))"
                                + " order by s.startsAt",
                        EventSession.class)
                .setParameter("account", account)
                .setParameter("booked", BookingState.BOOKED)
                .setParameter("now", now)
                .getResultList();
    }

    /** The events that somebody ever booked. */
    List<LiveEvent> eventsOf(long account) {
        return entities.createQuery(
                        "select e from LiveEvent e where e.id in"
                                + " (select b.liveEvent from Booking b where b.account = :account)",
                        LiveEvent.class)
                .setParameter("account", account)
                .setHint("eclipselink.batch", "e.sessions")
                .getResultList();
    }

    /** Takes away what somebody ever booked and what shows that they came. */
    void forget(long account) {
        delete("delete from attendance where account = ?1", account);
        delete("delete from calendar_feed where account = ?1", account);
        delete("delete from booking where account = ?1", account);
    }

    private void delete(String sql, long id) {
        entities.createNativeQuery(sql).setParameter(1, id).executeUpdate();
    }
}
