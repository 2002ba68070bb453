package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The links and codes that have not been used. Neither is kept, only a keyed hash. */
@ApplicationScoped
class OneTimeKeys {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ServerKey server;

    String hash(String text) {
        byte[] signed =
                server.derive("one-time keys").sign(KeyText.compared(text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed);
    }

    void add(OneTimeKey key) {
        entities.persist(key);
    }

    Optional<OneTimeKey> find(String text) {
        return Optional.ofNullable(entities.find(OneTimeKey.class, hash(text)));
    }

    /** Ends the key; false when it had ended before. Of several at the same time one gets true. */
    boolean end(String text) {
        return entities.createQuery("delete from OneTimeKey k where k.hash = :hash")
                        .setParameter("hash", hash(text))
                        .executeUpdate()
                == 1;
    }

    /** Ends the account's keys for a purpose. */
    void end(long account, KeyPurpose purpose) {
        entities.createQuery("delete from OneTimeKey k where k.account = :account and k.purpose = :purpose")
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** How many of the account's keys for a purpose still work. */
    long working(long account, KeyPurpose purpose, Instant now) {
        return entities.createQuery(
                        "select count(k) from OneTimeKey k where k.account = :account and k.purpose = :purpose"
                                + " and k.endsAt > :now",
                        Long.class)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** The account's key for a purpose that lasts longest. */
    Optional<OneTimeKey> latest(long account, KeyPurpose purpose) {
        return entities.createQuery(
                        "select k from OneTimeKey k where k.account = :account and k.purpose = :purpose"
                                + " order by k.endsAt desc",
                        OneTimeKey.class)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void endAll(long account) {
        entities.createQuery("delete from OneTimeKey k where k.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void forget(Instant now) {
        entities.createQuery("delete from OneTimeKey k where k.endsAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
