package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The hubs of this server. */
@ApplicationScoped
class Hubs {

    @PersistenceContext
    EntityManager entities;

    /** Adds a hub, at once: rows of other features refer to it by its id. */
    void add(Hub hub) {
        entities.persist(hub);
        entities.flush();
    }

    Optional<Hub> find(long id) {
        return Optional.ofNullable(entities.find(Hub.class, id));
    }

    boolean none() {
        return entities.createQuery("select h.id from Hub h", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    boolean anyDemo() {
        return !entities.createQuery("select h.id from Hub h where h.demo = true", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
