package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /**
     * The accounts of all of whom something shows that they were at an event: at one of its sessions, or in a course, where one
     * attends by what one writes. Courses know events and no event knows them; so this reads their tables, as {@code reporting}
     * does.
     */
    Set<Long> came(long event) {
        Set<Long> all = new HashSet<>();
        for (Object account : database.createNativeQuery(
                        "select a.account from attendance a"
                                + " join event_session s on s.id = a.event_session where s.live_event = ?1"
                                + " union select e.account from lesson_progress l join course_module m on m.id = l.module"
                                + " join enrolment e on e.id = l.enrolment where m.live_event = ?1 and l.attended_at is not null")
                .setParameter(1, event)
                .getResultList()) {
            all.add(((Number) account).longValue());
        }
        return all;
    }
}
