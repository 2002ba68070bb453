package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What stands in people's calendars by our letters. */
@ApplicationScoped
class SentEntries {

    @PersistenceContext
    EntityManager entities;

    /** Those of a booking, in order of time. */
    List<SentEntry> of(Booking booking) {
        return entities.createQuery(
                        "select s from SentEntry s where s.booking = :booking order by s.startsAt, s.uid",
                        SentEntry.class)
                .setParameter("booking", booking.id())
                .getResultList();
    }

    void add(SentEntry entry) {
        entities.persist(entry);
    }

    void remove(SentEntry entry) {
        entities.remove(entry);
    }
}
