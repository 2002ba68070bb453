package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What is kept of who was at an event, read over all its sessions. */
@ApplicationScoped
class EvidenceRows {

    @PersistenceContext
    EntityManager database;

    /** Each kind once, as it would be told now. */
    List<Attended> of(long account, long event) {
        int planned = planned(event);
        List<?> rows = database.createNativeQuery("select a.kind, sum(a.minutes), min(a.at) from attendance a"
                        + " join event_session s on s.id = a.event_session"
                        + " where a.account = ?1 and s.live_event = ?2 group by a.kind order by a.kind")
                .setParameter(1, account)
                .setParameter(2, event)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Attended(
                        account,
                        event,
                        Evidence.valueOf((String) row[0]),
                        ((Number) row[1]).intValue(),
                        planned,
                        instant(row[2])))
                .toList();
    }

    private int planned(long event) {
        return database.createQuery("select s from EventSession s where s.liveEvent.id = :event", EventSession.class)
                .setParameter("event", event)
                .getResultStream()
                .mapToInt(each ->
                        (int) Duration.between(each.startsAt(), each.endsAt()).toMinutes())
                .sum();
    }

    /** The databases' drivers say a time each in their own way. */
    private static Instant instant(Object at) {
        return at instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) at).toInstant();
    }
}
