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

    /** Replaces the details of whatever concerns an account; only by its id, since names are shared and change. */
    void blank(long hub, long account) {
        database.createQuery("update StaffAction a set a.details = 'someone who left' where a.hub = :hub"
                        + " and (a.person = :account or a.subject = :subject)")
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("subject", "account/" + account)
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
