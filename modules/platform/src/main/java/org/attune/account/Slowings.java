package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** What is counted of failed tries, in the database: it survives a restart, and two servers count together. */
@ApplicationScoped
class Slowings {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ServerKey server;

    /** Stands for a name or an address, and tells neither. */
    String subject(String kind, String text) {
        byte[] signed =
                server.derive("subjects of failed tries").sign((kind + " " + text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed);
    }

    /** What is left of a subject's pause, without a lock; zero when there is none. */
    Duration pause(String subject, Slowness slowness, Instant now) {
        return entities.createQuery("select s.pausedUntil from Slowing s where s.subject = :subject", Instant.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(until -> Slowing.left(until, slowness, now))
                .orElse(Duration.ZERO);
    }

    /** What is counted for a subject, locked until the transaction ends; nothing when nothing is. */
    Optional<Slowing> locked(String subject) {
        return Optional.ofNullable(entities.find(Slowing.class, subject, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What is counted for a subject, from now on if nothing was; locked until the transaction ends. */
    Slowing counting(String subject, Instant now) {
        Optional<Slowing> found = locked(subject);
        while (found.isEmpty()) {
            // Not persist: of two who are first at the same time one would fail.
            entities.createNativeQuery(
                            "insert into sign_in_slowing (subject, failures, counted_at, paused_until, forget_at)"
                                    + " values (?1, 0, ?2, ?3, ?2) on conflict do nothing")
                    .setParameter(1, subject)
                    .setParameter(2, Timestamp.from(now))
                    .setParameter(3, Timestamp.from(Slowing.NO_PAUSE))
                    .executeUpdate();
            found = locked(subject);
        }
        return found.get();
    }

    void forget(Instant now) {
        entities.createQuery("delete from Slowing s where s.forgetAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
