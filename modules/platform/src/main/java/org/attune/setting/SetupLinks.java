package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one-time link, if there is one. */
@ApplicationScoped
class SetupLinks {

    @PersistenceContext
    EntityManager entities;

    void add(SetupLink link) {
        entities.persist(link);
    }

    boolean has(SetupToken token) {
        return entities.find(SetupLink.class, token.hash()) != null;
    }

    /** Ends the link; false when it had ended before. Of several at the same time, one gets true. */
    boolean use(SetupToken token) {
        return entities.createQuery("delete from SetupLink l where l.tokenHash = :hash")
                        .setParameter("hash", token.hash())
                        .executeUpdate()
                == 1;
    }

    void clear() {
        entities.createQuery("delete from SetupLink l").executeUpdate();
    }
}
