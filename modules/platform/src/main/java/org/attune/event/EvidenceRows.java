package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is kept of who was at an event, read over all its sessions. */
@ApplicationScoped
class EvidenceRows {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Each kind once, as it would be told now: whoever joined early was there from the beginning on, and not before. */
    List<Attended> of(long account, long event) {
        int planned = planned(event);
        List<?> rows = database.createNativeQuery(
                        "select a.kind, sum(a.minutes), max(case when a.at < s.starts_at then s.starts_at else a.at end)"
                                + " from attendance a join event_session s on s.id = a.event_session"
                                + " where a.account = ?1 and s.live_event = ?2 and s.starts_at <= ?3 group by a.kind order by a.kind")
                .setParameter(1, account)
                .setParameter(2, event)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Attended(
                        account,
                        event,
                        Evidence.valueOf((String) row[0]),
                        ((Number) row[1]).intValue(),
                        planned,
                        Attendances.instant(row[2])))
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

    /** What shows that people were at an event, over all its sessions, by the ids of their accounts. */
    Map<Long, List<Came>> ofEvent(long event) {
        Map<Long, List<Came>> all = new HashMap<>();
        for (Object row : database.createNativeQuery("select a.account, a.kind, sum(a.minutes) from attendance a"
                        + " join event_session s on s.id = a.event_session where s.live_event = ?1"
                        + " group by a.account, a.kind order by a.kind")
                .setParameter(1, event)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            all.computeIfAbsent(((Number) columns[0]).longValue(), key -> new ArrayList<>())
                    .add(new Came(Evidence.valueOf((String) columns[1]), ((Number) columns[2]).intValue()));
        }
        return all;
    }

    /** That somebody was there. */
    record Came(Evidence kind, int minutes) {}
}
