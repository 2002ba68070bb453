package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
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

    /** The only hub there is. */
    Optional<Long> only() {
        return single(entities.createQuery("select h.id from Hub h", Long.class));
    }

    /** The hub of this name, or of this id. */
    Optional<Long> called(String nameOrId) {
        Optional<Long> named = single(entities.createQuery("select h.id from Hub h where h.name = :name", Long.class)
                .setParameter("name", nameOrId));
        return named.isEmpty() && nameOrId.matches("[0-9]{1,18}")
                ? find(Long.parseLong(nameOrId)).map(Hub::id)
                : named;
    }

    private static Optional<Long> single(TypedQuery<Long> hubs) {
        List<Long> found = hubs.setMaxResults(2).getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
