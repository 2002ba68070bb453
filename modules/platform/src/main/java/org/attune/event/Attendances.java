package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What shows that people were at sessions: a row for each kind, written once and together with whoever else writes it. */
@ApplicationScoped
class Attendances {
    private static final String WHERE = " where event_session = ?1 and account = ?2 and kind = ?3";

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
