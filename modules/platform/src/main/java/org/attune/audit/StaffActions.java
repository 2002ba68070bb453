package org.attune.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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

    void blank(long hub, String subject) {
        database.createQuery("update StaffAction a set a.details = 'someone who left' where a.hub = :hub"
                        + " and a.subject = :subject")
                .setParameter("hub", hub)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void replace(long hub, String text, String by) {
        database.createNativeQuery("update staff_action set details = replace(details, ?1, ?2)"
                        + " where hub = ?3 and position(?1 in details) > 0")
                .setParameter(1, text)
                .setParameter(2, by)
                .setParameter(3, hub)
                .executeUpdate();
    }

    void forget(Instant before) {
        database.createQuery("delete from StaffAction a where a.at < :before")
                .setParameter("before", before)
                .executeUpdate();
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
