package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.attune.shared.LinkToken;

/** The one-time link, if there is one. */
@ApplicationScoped
class SetupLinks {

    @PersistenceContext
    EntityManager entities;

    void add(SetupLink link) {
        entities.persist(link);
    }

    boolean has(String token) {
        return entities.find(SetupLink.class, LinkToken.hash(token)) != null;
    }

    /** Ends the link; false when it had ended before. Of several at the same time, one gets true. */
    boolean use(String token) {
        return entities.createQuery("delete from SetupLink l where l.tokenHash = :hash")
                        .setParameter("hash", LinkToken.hash(token))
                        .executeUpdate()
                == 1;
    }

    void clear() {
        entities.createQuery("delete from SetupLink l").executeUpdate();
    }
}
