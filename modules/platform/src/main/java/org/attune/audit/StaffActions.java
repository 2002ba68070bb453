package org.attune.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** All that was noted. */
@ApplicationScoped
class StaffActions {
    private static final int SHOWN = 200;

    @PersistenceContext
    EntityManager database;

    void add(StaffAction action) {
        database.persist(action);
    }

    /** What was done to the subject in the hub, newest first; of very much, the newest. */
    List<StaffAction> on(long hub, String subject) {
        return database.createQuery(
                        "select a from StaffAction a where a.hub = :hub and a.subject = :subject"
                                + " order by a.at desc, a.id desc",
                        StaffAction.class)
                .setParameter("hub", hub)
                .setParameter("subject", subject)
                .setMaxResults(SHOWN)
                .getResultList();
    }
}
