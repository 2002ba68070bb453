package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Questions to people whether they work in a setting. */
@ApplicationScoped
class Invitations {

    @PersistenceContext
    EntityManager entities;

    void add(Invitation invitation) {
        entities.persist(invitation);
        entities.flush();
    }

    void remove(Invitation invitation) {
        entities.remove(invitation);
        // Before another of the same setting and name is added.
        entities.flush();
    }

    /** Those of a setting that were asked since then, newest first. */
    List<Invitation> of(long hub, long setting, Instant since) {
        return entities.createQuery(
                        "select i from Invitation i where i.hub = :hub and i.setting = :setting and i.askedAt >= :since"
                                + " order by i.askedAt desc, i.id desc",
                        Invitation.class)
                .setParameter("hub", hub)
                .setParameter("setting", setting)
                .setParameter("since", since)
                .getResultList();
    }

    /** Those to whoever signs in so that were asked since then, and not answered. */
    List<Invitation> to(long hub, String signInKey, Instant since) {
        return entities.createQuery(
                        "select i from Invitation i where i.hub = :hub and i.signInKey = :key and i.declined = false"
                                + " and i.askedAt >= :since order by i.askedAt, i.id",
                        Invitation.class)
                .setParameter("hub", hub)
                .setParameter("key", signInKey)
                .setParameter("since", since)
                .getResultList();
    }

    void forgetTo(String signInKey) {
        entities.createQuery("delete from Invitation i where i.signInKey = :key")
                .setParameter("key", signInKey)
                .executeUpdate();
    }

    void forgetBefore(Instant then) {
        entities.createQuery("delete from Invitation i where i.askedAt < :then")
                .setParameter("then", then)
                .executeUpdate();
    }
}
