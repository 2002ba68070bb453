package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** What happened at people's doors. */
@ApplicationScoped
class DoorEvents {

    @PersistenceContext
    EntityManager entities;

    void add(DoorEvent event) {
        entities.persist(event);
    }

    /** The newest first. */
    List<DoorEvent> newest(long account, int count) {
        return entities.createQuery(
                        "select e from DoorEvent e where e.account = :account order by e.at desc, e.id desc",
                        DoorEvent.class)
                .setParameter("account", account)
                .setMaxResults(count)
                .getResultList();
    }

    /** All of an account. */
    List<DoorEvent> all(long account) {
        return newest(account, Integer.MAX_VALUE);
    }

    void forgetAll(long account) {
        entities.createQuery("delete from DoorEvent e where e.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void forget(Instant before) {
        entities.createQuery("delete from DoorEvent e where e.at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    void forget(long account, Instant before) {
        entities.createQuery("delete from DoorEvent e where e.account = :account and e.at < :before")
                .setParameter("account", account)
                .setParameter("before", before)
                .executeUpdate();
    }
}
