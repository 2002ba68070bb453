package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The accounts of this server. */
@ApplicationScoped
class Accounts {

    @PersistenceContext
    EntityManager entities;

    /** Adds accounts, at once: rows of other features refer to them by their ids. */
    void add(List<Account> opened) {
        opened.forEach(entities::persist);
        entities.flush();
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** Those of the ids that are the hub's. */
    List<Account> ofHub(long hub, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select a from Account a where a.hub = :hub and a.id in :ids", Account.class)
                        .setParameter("hub", hub)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The account whose sign-in name compares as this key. */
    Optional<Account> called(String signInKey) {
        return entities.createQuery("select a from Account a where a.signInKey = :key", Account.class)
                .setParameter("key", signInKey)
                .getResultStream()
                .findFirst();
    }

    boolean taken(String signInKey) {
        return called(signInKey).isPresent();
    }

    boolean none() {
        return entities.createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
