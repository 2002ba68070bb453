package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.attune.shared.NotFound;

/** Assignments, who has them, and what was changed of them. */
@ApplicationScoped
class Assignments {
    private static final String OPEN = "select a from Assignment a where a.hub = :hub and a.setting = :setting"
            + " and a.withdrawnAt is null order by a.id";

    @PersistenceContext
    EntityManager entities;

    /**
     * A setting in which something is assigned.
     *
     * @param state of its staff and rooms; another once any of them has changed
     */
    record Place(long hub, long setting, String state) {}

    void add(Assignment assignment) {
        entities.persist(assignment);
        entities.flush();
    }

    void add(Assigned assigned) {
        entities.persist(assigned);
        entities.flush();
    }

    void add(AssignmentChange change) {
        entities.persist(change);
    }

    /** @throws NotFound when the hub has none of this id */
    Assignment find(long hub, long id) {
        return Optional.ofNullable(entities.find(Assignment.class, id))
                .filter(each -> each.hub() == hub)
                .orElseThrow(NotFound::new);
    }

    /**
     * As it is now; whoever changes it at the same time waits.
     *
     * @throws NotFound when the hub has none of this id
     */
    Assignment hold(long hub, long id) {
        Assignment found = find(hub, id);
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** Whoever has it before them sees that it was changed, also where only who has it did. */
    void touch(Assignment assignment) {
        entities.lock(assignment, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Those of a setting that are not withdrawn. */
    List<Assignment> open(long hub, long setting) {
        return entities.createQuery(OPEN, Assignment.class)
                .setParameter("hub", hub)
                .setParameter("setting", setting)
                .getResultList();
    }

    /** Those, as they are now; whoever gives somebody one of them at the same time waits. */
    List<Assignment> holdOpen(long hub, long setting) {
        return entities.createQuery(OPEN, Assignment.class)
                .setParameter("hub", hub)
                .setParameter("setting", setting)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    /** Every one of a setting, the newest first. */
    List<Assignment> all(long hub, long setting) {
        return entities.createQuery(
                        "select a from Assignment a where a.hub = :hub and a.setting = :setting order by a.id desc",
                        Assignment.class)
                .setParameter("hub", hub)
                .setParameter("setting", setting)
                .getResultList();
    }

    /** The settings in which something is assigned that is not withdrawn. */
    List<Place> places() {
        return new Rows()
                .add(
                        "select a.hub, a.setting,"
                                + " (select count(m.id) from staff_member m where m.setting = a.setting),"
                                + " (select sum(m.id) from staff_member m where m.setting = a.setting),"
                                + " (select sum(m.version) from staff_member m where m.setting = a.setting),"
                                + " (select sum(r.version) from room r where r.setting = a.setting)"
                                + " from assignment a where a.withdrawn_at is null group by a.hub, a.setting order by a.setting")
                .of(entities)
                .map(row -> new Place(
                        row.id(0), row.id(1), String.join("/", row.text(2), row.text(3), row.text(4), row.text(5))))
                .toList();
    }

    /** Who has or had it. */
    List<Assigned> of(Assignment assignment) {
        return entities.createQuery("select d from Assigned d where d.assignment = :id order by d.id", Assigned.class)
                .setParameter("id", assignment.id())
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    /**
     * What somebody of the hub has or had, held until the transaction ends.
     *
     * @throws NotFound when they have none of this id
     */
    Assigned holdOf(long hub, long account, long id) {
        Assigned found = Optional.ofNullable(entities.find(Assigned.class, id))
                .filter(each -> each.account() == account)
                .orElseThrow(NotFound::new);
        find(hub, found.assignment());
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    Optional<AssignmentChange> change(long id) {
        return Optional.ofNullable(entities.find(AssignmentChange.class, id));
    }

    /** Takes somebody out, with what was said about them alone. */
    void forget(long account) {
        delete("delete from reminder where assigned in (select id from assigned where account = ?1)", account);
        delete("delete from assigned where account = ?1", account);
        delete("delete from assignment_change where account = ?1", account);
    }

    /** Takes away all that was assigned in a setting. */
    void forgetSetting(long setting) {
        String here = "(select id from assignment where setting = ?1)";
        delete(
                "delete from reminder where assigned in (select id from assigned where assignment in " + here + ")",
                setting);
        delete("delete from assigned where assignment in " + here, setting);
        delete("delete from assignment_change where assignment in " + here, setting);
        delete("delete from assignment where setting = ?1", setting);
    }

    private void delete(String sql, long id) {
        entities.createNativeQuery(sql).setParameter(1, id).executeUpdate();
    }
}
