package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.attune.shared.LinkToken;

/** Addresses that calendars read, and what they find there. */
@ApplicationScoped
class CalendarFeeds {

    @PersistenceContext
    EntityManager entities;

    Optional<CalendarFeed> of(long account) {
        return Optional.ofNullable(entities.find(CalendarFeed.class, account));
    }

    /** The same, while nobody else changes it. */
    Optional<CalendarFeed> locked(long account) {
        return Optional.ofNullable(entities.find(CalendarFeed.class, account, LockModeType.PESSIMISTIC_WRITE));
    }

    /** By what its address holds. The database compares hashes, so the time it takes tells nothing of the token. */
    Optional<CalendarFeed> by(String token) {
        return entities.createQuery("select f from CalendarFeed f where f.token = :token", CalendarFeed.class)
                .setParameter("token", LinkToken.hash(token))
                .getResultStream()
                .findFirst();
    }

    void add(CalendarFeed feed) {
        entities.persist(feed);
    }

    /** Ends a person's address, if there is one; nothing happens when there is none. */
    void end(long account) {
        entities.createQuery("delete from CalendarFeed f where f.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** A booking with its event. */
    record Held(Booking booking, LiveEvent event) {}

    /** The places that a person has, or is offered, at events that are not called off. */
    List<Held> held(long hub, long account) {
        return entities.createQuery(
                        "select b, e from Booking b, LiveEvent e where b.account = :account and e.id = b.liveEvent"
                                + " and e.hub = :hub and e.state = :open and b.state in :states order by b.id",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("hub", hub)
                .setParameter("open", EventState.OPEN)
                .setParameter("states", List.of(BookingState.BOOKED, BookingState.OFFERED))
                .getResultStream()
                .map(each -> new Held((Booking) each[0], (LiveEvent) each[1]))
                .toList();
    }
}
