package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Wrong passwords and PINs at people's doors, a count a day: their owner learns that somebody tried, and nothing of who it
 * may have been.
 */
@ApplicationScoped
class Refusals {
    /** At whose door it is counted when a name is nobody's: the answer takes as long as any other. */
    static final long NOBODY = 0;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @PersistenceContext
    EntityManager entities;

    void count(long account, DoorEventKind kind, Instant at) {
        Date day = Date.valueOf(LocalDate.ofInstant(at, LONDON));
        // Not persist: of two who are the first of a day one would fail.
        entities.createNativeQuery("insert into door_refusal (account, on_day, kind, times, last_at)"
                        + " values (?1, ?2, ?3, 0, ?4) on conflict do nothing")
                .setParameter(1, account)
                .setParameter(2, day)
                .setParameter(3, kind.name())
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
        entities.createNativeQuery("update door_refusal set times = times + 1, last_at = ?4"
                        + " where account = ?1 and on_day = ?2 and kind = ?3")
                .setParameter(1, account)
                .setParameter(2, day)
                .setParameter(3, kind.name())
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }

    /** Those of an account, the newest day first. */
    List<AtTheDoor> of(long account) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(extract(epoch from last_at) * 1000 as bigint), kind, times from door_refusal where account = ?1 order by last_at desc")
                .setParameter(1, account)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AtTheDoor(
                        Instant.ofEpochMilli(((Number) row[0]).longValue()),
                        DoorEventKind.valueOf((String) row[1]),
                        "",
                        "",
                        ((Number) row[2]).intValue()))
                .toList();
    }

    void forgetAll(long account) {
        entities.createNativeQuery("delete from door_refusal where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    void forget(Instant before) {
        entities.createNativeQuery("delete from door_refusal where last_at < ?1")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }
}
