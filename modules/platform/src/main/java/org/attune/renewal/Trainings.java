package org.attune.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.shared.NotFound;

/** Training that was written down, and who has been asked to do a course again. */
@ApplicationScoped
class Trainings {

    @PersistenceContext
    EntityManager entities;

    /** What was written down about people of a hub, the latest first. */
    List<TrainingHeld> of(long hub, Collection<Long> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select t from TrainingHeld t where t.hub = :hub and t.account in :accounts"
                                        + " order by t.on desc, t.id desc",
                                TrainingHeld.class)
                        .setParameter("hub", hub)
                        .setParameter("accounts", accounts)
                        .getResultList();
    }

    /**
     * One of them, held until the transaction ends.
     *
     * @throws NotFound when the hub has none of this id
     */
    TrainingHeld hold(long hub, long id) {
        TrainingHeld found = entities.find(TrainingHeld.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !of(hub, List.of(found.account())).contains(found)) {
            throw new NotFound();
        }
        return found;
    }

    void add(TrainingHeld training) {
        entities.persist(training);
    }

    void remove(TrainingHeld training) {
        entities.remove(training);
    }

    void forget(long account) {
        entities.createQuery("delete from TrainingHeld t where t.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** The names of people of a hub, by the ids of their accounts. */
    Map<Long, String> names(long hub, Collection<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select a.id, a.givenName, a.familyName from Account a where a.hub = :hub and a.id in :ids"
                                        + " and a.closedAt is null",
                                Object[].class)
                        .setParameter("hub", hub)
                        .setParameter("ids", accounts)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> row[1] + " " + row[2]));
    }

    /** The names of settings of a hub, by their ids. */
    Map<Long, String> settings(long hub, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select s.id, s.name from Setting s where s.hub.id = :hub and s.id in :ids",
                                Object[].class)
                        .setParameter("hub", hub)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** Whether somebody has the course assigned in a way for which what they finished then does not count. */
    boolean isAssignedAgain(long account, long course, Instant finished) {
        return !entities.createNativeQuery("select d.id from assigned d join assignment a on a.id = d.assignment"
                        + " where d.account = ?1 and a.course = ?2 and d.ended is null and a.withdrawn_at is null"
                        + " and d.counts_from > ?3")
                .setParameter(1, account)
                .setParameter(2, course)
                .setParameter(3, Timestamp.from(finished))
                .getResultList()
                .isEmpty();
    }
}
