package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What shows that people were at sessions: a row for each kind, written once and together with whoever else writes it. */
@ApplicationScoped
class Attendances {
    private static final String WHERE = " where event_session = ?1 and account = ?2 and kind = ?3";

    private static final String LATER = " (select id from event_session where live_event = ?1 and starts_at > ?2)";

    /** So long after a session began it is still seen who joined it early, should no server have been there. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(7);

    @PersistenceContext
    EntityManager entities;

    /**
     * A kind of evidence as it is kept.
     *
     * @param minutes that the provider reports
     * @param markedBy who said so; absent where nobody had to
     * @param at when; of reported minutes until when they are counted
     */
    record Kept(
            long session,
            long account,
            Evidence kind,
            int minutes,
            @Nullable Long markedBy,
            Instant at) {}

    /** Keeps it; nothing changes when it is there. @return whether it is new */
    boolean add(Kept kept) {
        return entities.createNativeQuery(
                                "insert into attendance (id, event_session, account, kind, minutes, marked_by, at) values"
                                        + " (nextval('attendance_seq'), ?1, ?2, ?3, ?4, cast(?5 as bigint), ?6)"
                                        + " on conflict do nothing")
                        .setParameter(1, kept.session())
                        .setParameter(2, kept.account())
                        .setParameter(3, kept.kind().name())
                        .setParameter(4, kept.minutes())
                        .setParameter(5, kept.markedBy())
                        .setParameter(6, at(kept.at()))
                        .executeUpdate()
                == 1;
    }

    /** Counts minutes on, unless somebody did so since they were read. @return whether they are counted */
    boolean count(Kept before, int minutes, Instant until) {
        return kept(
                                "update attendance set minutes = minutes + ?4, at = ?5" + WHERE
                                        + " and minutes = ?6 and at = ?7",
                                before.session(),
                                before.account(),
                                before.kind())
                        .setParameter(4, minutes)
                        .setParameter(5, at(until))
                        .setParameter(6, before.minutes())
                        .setParameter(7, at(before.at()))
                        .executeUpdate()
                == 1;
    }

    /** Takes it back. @return whether it was there */
    boolean remove(long session, long account, Evidence kind) {
        return kept("delete from attendance" + WHERE, session, account, kind).executeUpdate() == 1;
    }

    /** Takes back that somebody joined sessions of an event that begin after a moment. */
    void forget(long event, long account, Instant after) {
        entities.createNativeQuery("delete from attendance where account = ?3 and event_session in" + LATER)
                .setParameter(1, event)
                .setParameter(2, at(after))
                .setParameter(3, account)
                .executeUpdate();
    }

    /** The same of everybody. */
    void forget(long event, Instant after) {
        entities.createNativeQuery("delete from attendance where event_session in" + LATER)
                .setParameter(1, event)
                .setParameter(2, at(after))
                .executeUpdate();
    }

    /** Open events of which a session has begun, not longer than a week ago, that somebody joined before it did. */
    List<LiveEvents.Found> early(Instant now) {
        List<?> rows = entities.createNativeQuery("select distinct e.hub, e.id from event_session s"
                        + " join live_event e on e.id = s.live_event join attendance a on a.event_session = s.id"
                        + " where e.state = 'OPEN' and s.starts_at <= ?1 and s.starts_at > ?2 and a.kind = 'JOINED' and a.at < s.starts_at"
                        + " order by e.id")
                .setParameter(1, at(now))
                .setParameter(2, at(now.minus(LONGEST_AWAY)))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LiveEvents.Found(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .toList();
    }

    /** Notes of sessions that have begun that whoever joined early is there from their beginning on. @return those, by id */
    Set<Long> begin(long event, Instant now) {
        Set<Long> early = new TreeSet<>();
        for (Kept each : of(event)) {
            Instant starts = starts(each.session());
            if (each.kind() == Evidence.JOINED && each.at().isBefore(starts) && !now.isBefore(starts)) {
                kept("update attendance set at = ?4" + WHERE, each.session(), each.account(), each.kind())
                        .setParameter(4, at(starts))
                        .executeUpdate();
                early.add(each.account());
            }
        }
        return early;
    }

    private Instant starts(long session) {
        return entities.find(EventSession.class, session).startsAt();
    }

    private Query kept(String sql, long session, long account, Evidence kind) {
        return entities.createNativeQuery(sql)
                .setParameter(1, session)
                .setParameter(2, account)
                .setParameter(3, kind.name());
    }

    Optional<Kept> find(long session, long account, Evidence kind) {
        return read(kept(
                        "select event_session, account, kind, minutes, marked_by, at from attendance" + WHERE,
                        session,
                        account,
                        kind))
                .stream()
                .findFirst();
    }

    /** All of an event, by session and account. */
    List<Kept> of(long event) {
        return read(entities.createNativeQuery("select a.event_session, a.account, a.kind, a.minutes, a.marked_by, a.at"
                        + " from attendance a join event_session s on s.id = a.event_session"
                        + " where s.live_event = ?1 order by s.starts_at, a.account, a.kind")
                .setParameter(1, event));
    }

    /** All of a person, at whichever event. */
    List<Kept> ofPerson(long account) {
        return read(entities.createNativeQuery("select event_session, account, kind, minutes, marked_by, at"
                        + " from attendance where account = ?1")
                .setParameter(1, account));
    }

    private static List<Kept> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Kept(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        Evidence.valueOf((String) row[2]),
                        ((Number) row[3]).intValue(),
                        row[4] == null ? null : ((Number) row[4]).longValue(),
                        instant(row[5])))
                .toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The databases' drivers say a time each in their own way. */
    static Instant instant(Object at) {
        return at instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) at).toInstant();
    }
}
