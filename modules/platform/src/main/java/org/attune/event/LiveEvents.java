package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.shared.NotFound;

/** Events with their sessions. */
@ApplicationScoped
class LiveEvents {
    /** The sessions of all that a query finds come in one more, not one each. */
    private static final String TOGETHER = "eclipselink.batch";

    @PersistenceContext
    EntityManager entities;

    /** An event that may be due for something. */
    record Found(long hub, long event) {}

    void add(LiveEvent event) {
        entities.persist(event);
        entities.flush();
    }

    /** Takes a draft away. */
    void remove(LiveEvent draft) {
        entities.remove(draft);
    }

    /** Has the database know what was changed, so that what is read next goes by it. */
    void write() {
        entities.flush();
    }

    Optional<LiveEvent> find(long hub, long id) {
        return Optional.ofNullable(entities.find(LiveEvent.class, id)).filter(each -> each.hub() == hub);
    }

    /**
     * As it is now. Whoever books, gives up, offers or changes something of it at the same time waits until the transaction
     * ends: what becomes of its places is decided under this lock alone.
     *
     * @throws NotFound when the hub has none of this id
     */
    LiveEvent hold(long hub, long id) {
        return holdIfThere(hub, id).orElseThrow(NotFound::new);
    }

    /** The same; nothing when the hub has none of this id. Whoever found one that is gone by now can keep nothing any more. */
    Optional<LiveEvent> holdIfThere(long hub, long id) {
        Optional<LiveEvent> found = find(hub, id);
        // What this transaction has changed of it must not be read over.
        entities.flush();
        try {
            found.ifPresent(each -> entities.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        } catch (EntityNotFoundException e) {
            // A draft that was thrown away since it was found.
            return Optional.empty();
        }
        return found;
    }

    Optional<EventSession> session(long hub, long id) {
        return anySession(id).filter(each -> each.liveEvent().hub() == hub);
    }

    /** Of whichever hub. */
    Optional<EventSession> anySession(long id) {
        return Optional.ofNullable(entities.find(EventSession.class, id));
    }

    /**
     * Sessions of open events that people may be in and that are held with a provider: also just after the end, so that the
     * last minutes count.
     */
    List<EventSession> on(Instant now, MeetingProvider with) {
        return entities.createQuery(
                        "select s from EventSession s join fetch s.liveEvent where s.startsAt <= :open and s.endsAt > :ended"
                                + " and s.liveEvent.state = org.attune.event.EventState.OPEN"
                                + " and s.liveEvent.provider = :with",
                        EventSession.class)
                .setParameter("open", now.plus(EventSession.EARLY))
                .setParameter("ended", now.minus(Minutes.LONGEST))
                .setParameter("with", with)
                .getResultList();
    }

    /** Open events that are over, with a published recording that has not taken their place. */
    List<Found> recorded(Instant now) {
        List<?> rows = entities.createNativeQuery("select e.hub, e.id from live_event e"
                        + " join recording r on r.id = e.recording and r.state = 'PUBLISHED'"
                        + " where e.state = 'OPEN' and e.told_at is null and not exists"
                        + " (select 1 from event_session s where s.live_event = e.id and s.ends_at > ?1) order by e.id")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Found(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .toList();
    }

    /** The ids of a hub's open events whose place a recording is to take and has not taken, in order. */
    List<Long> waitingFor(long hub, long recording) {
        return entities.createQuery(
                        "select e.id from LiveEvent e where e.hub = :hub and e.recording = :recording"
                                + " and e.state = org.attune.event.EventState.OPEN and e.toldAt is null order by e.id",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("recording", recording)
                .getResultList();
    }

    /** All of a hub; unsorted. */
    List<LiveEvent> of(long hub) {
        return entities.createQuery("select e from LiveEvent e where e.hub = :hub", LiveEvent.class)
                .setParameter("hub", hub)
                .setHint(TOGETHER, "e.sessions")
                .getResultList();
    }

    /**
     * The hub's with a session between two times that are open, or were called off and somebody had booked; and whenever they
     * were, those whose recording they are to hear of. Unsorted.
     */
    List<LiveEvent> between(long hub, long account, Instant from, Instant until) {
        return entities.createQuery(
                        "select e from LiveEvent e where e.hub = :hub and (exists (select s.id from EventSession s"
                                + " where s.liveEvent = e and s.startsAt < :until and s.endsAt > :from)"
                                + " and (e.state = org.attune.event.EventState.OPEN"
                                + " or e.state = org.attune.event.EventState.CANCELLED and exists (select b.id"
                                + " from Booking b where b.liveEvent = e.id and b.account = :account))"
                                + " or exists (select b.id from Booking b where b.liveEvent = e.id"
                                + " and b.account = :account and b.news = org.attune.event.BookingNews.RECORDED))",
                        LiveEvent.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("from", from)
                .setParameter("until", until)
                .setHint(TOGETHER, "e.sessions")
                .getResultList();
    }

    /**
     * Open events of which an offer is over, or for which somebody waits although the cut-off has come, or although a place is
     * free: one whose booking ended with its account, made at that very moment.
     */
    List<Found> due(Instant now) {
        List<Long> over = entities.createQuery(
                        "select distinct b.liveEvent from Booking b where b.offeredUntil <= :now", Long.class)
                .setParameter("now", now)
                .getResultList();
        List<Long> free = entities.createQuery(
                        "select e.id from LiveEvent e where e.state = org.attune.event.EventState.OPEN"
                                + " and exists (select w.id from Booking w where w.liveEvent = e.id"
                                + " and w.state = org.attune.event.BookingState.WAITING)"
                                + " and e.capacity > (select count(b.id) from Booking b where b.liveEvent = e.id and b.state in"
                                + " (org.attune.event.BookingState.BOOKED, org.attune.event.BookingState.OFFERED))",
                        Long.class)
                .getResultList();
        return entities.createQuery(
                        "select e from LiveEvent e where e.state = org.attune.event.EventState.OPEN and exists"
                                + " (select b.id from Booking b where b.liveEvent = e.id and b.state in"
                                + " (org.attune.event.BookingState.WAITING, org.attune.event.BookingState.OFFERED))"
                                + " order by e.id",
                        LiveEvent.class)
                .setHint(TOGETHER, "e.sessions")
                .getResultStream()
                .filter(each -> each.isClosed(now) || over.contains(each.id()) || free.contains(each.id()))
                .map(each -> new Found(each.hub(), each.id()))
                .toList();
    }

    /** The title of a course, of any version or a draft, that has it as a part. */
    Optional<String> course(LiveEvent event) {
        List<?> found = entities.createNativeQuery(
                        "select d.title from draft_module m join course_draft d on d.id = m.course_draft"
                                + " where m.live_event = ?1 union all select v.title from course_module m"
                                + " join course_version v on v.id = m.course_version where m.live_event = ?1")
                .setParameter(1, event.id())
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }

    /** Whether a course that people are on or can begin, or the draft of one, counts in it the minutes that its provider reports. */
    boolean isCounted(LiveEvent event) {
        return count("select count(*) from draft_module where attendance = 'REPORTED' and live_event = ?1", event.id())
                        + count(
                                "select count(*) from course_module m where m.attendance = 'REPORTED' and m.live_event = ?1"
                                        + " and (exists (select 1 from course c where c.published = m.course_version)"
                                        + " or exists (select 1 from enrolment e where e.course_version = m.course_version))",
                                event.id())
                > 0;
    }

    /** The ids of those of its sessions that something shows somebody was at. */
    Set<Long> attended(LiveEvent event) {
        Set<Long> ids = new HashSet<>();
        for (Object each : entities.createNativeQuery("select distinct a.event_session from attendance a"
                        + " join event_session s on s.id = a.event_session where s.live_event = ?1")
                .setParameter(1, event.id())
                .getResultList()) {
            ids.add(((Number) each).longValue());
        }
        return ids;
    }

    private long count(String sql, long id) {
        return ((Number) entities.createNativeQuery(sql).setParameter(1, id).getSingleResult()).longValue();
    }
}
