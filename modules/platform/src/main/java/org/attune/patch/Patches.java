package org.attune.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Patches, bound to their hub. */
@ApplicationScoped
class Patches {

    @PersistenceContext
    EntityManager entities;

    void add(Patch patch) {
        entities.persist(patch);
    }

    Optional<Patch> of(long hub, long account) {
        return Optional.ofNullable(entities.find(Patch.class, account)).filter(each -> each.hub() == hub);
    }

    /** One that nobody else changes until the transaction ends. */
    Optional<Patch> hold(long hub, long account) {
        return Optional.ofNullable(entities.find(Patch.class, account, LockModeType.PESSIMISTIC_WRITE))
                .filter(each -> each.hub() == hub);
    }

    /** Those that a setting is in. */
    List<Patch> with(long hub, long setting) {
        return entities.createQuery(
                        "select p from Patch p where p.hub = :hub and :setting member of p.settings", Patch.class)
                .setParameter("hub", hub)
                .setParameter("setting", setting)
                .getResultList();
    }

    void remove(Patch patch) {
        entities.remove(patch);
    }
}
