package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.attune.shared.NotFound;

/** Settings and who works there today, bound to their hub. */
@ApplicationScoped
class Workplaces {
    private static final String NAMED = "select distinct new org.attune.setting.Workplace(s.id, s.name) from ";
    private static final String TODAY = "m.from <= :today and (m.to is null or m.to >= :today)";
    private static final String WORKS =
            "StaffMember m join m.setting s where s.hub.id = :hub and m.account = :account and " + TODAY;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    List<Workplace> ofHub(long hub) {
        return entities.createQuery(NAMED + "Setting s where s.hub.id = :hub order by s.name, s.id", Workplace.class)
                .setParameter("hub", hub)
                .getResultList();
    }

    Optional<Workplace> ofHub(long hub, long setting) {
        return entities.createQuery(NAMED + "Setting s where s.hub.id = :hub and s.id = :setting", Workplace.class)
                .setParameter("hub", hub)
                .setParameter("setting", setting)
                .getResultStream()
                .findFirst();
    }

    List<Workplace> of(long hub, long account) {
        return entities.createQuery(NAMED + WORKS + " order by s.name, s.id", Workplace.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("today", today())
                .getResultList();
    }

    /** Where someone works today, or is to later. */
    List<Workplace> nowOrLater(long hub, long account) {
        return entities.createQuery(
                        NAMED + "StaffMember m join m.setting s where s.hub.id = :hub and m.account = :account"
                                + " and (m.to is null or m.to >= :today) order by s.name, s.id",
                        Workplace.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("today", today())
                .getResultList();
    }

    List<Workplace> managedBy(long hub, long account) {
        return entities.createQuery(
                        NAMED + WORKS + " and m.responsibility = :manager order by s.name, s.id", Workplace.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("manager", Responsibility.MANAGER)
                .setParameter("today", today())
                .getResultList();
    }

    /** @throws NotFound when the hub has none of this id */
    void hold(long hub, long setting) {
        List<Setting> held = entities.createQuery(
                        "select s from Setting s where s.hub.id = :hub and s.id = :id", Setting.class)
                .setParameter("hub", hub)
                .setParameter("id", setting)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (held.isEmpty()) {
            throw new NotFound();
        }
    }

    /** The setting, if they manage it. */
    Optional<Workplace> managedBy(long hub, long account, long setting) {
        return entities.createQuery(
                        NAMED + WORKS + " and m.responsibility = :manager and s.id = :setting", Workplace.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("manager", Responsibility.MANAGER)
                .setParameter("setting", setting)
                .setParameter("today", today())
                .getResultStream()
                .findFirst();
    }

    void forget(long account) {
        entities.createQuery("delete from StaffMember m where m.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    List<Long> people(long setting) {
        return entities.createQuery(
                        "select distinct m.account from StaffMember m where m.setting.id = :setting and " + TODAY,
                        Long.class)
                .setParameter("setting", setting)
                .setParameter("today", today())
                .getResultList();
    }

    /** Who works in a setting today, each responsibility of theirs, by account. */
    List<AtWork> atWork(long hub, long setting) {
        return entities.createQuery(
                        "select m from StaffMember m join fetch m.setting s left join fetch m.room where s.hub.id = :hub"
                                + " and s.id = :setting and " + TODAY + " order by m.account, m.id",
                        StaffMember.class)
                .setParameter("hub", hub)
                .setParameter("setting", setting)
                .setParameter("today", today())
                .getResultStream()
                .map(StaffMember::atWork)
                .toList();
    }

    List<LedRoom> ledBy(long hub, long account) {
        return entities.createQuery(
                        "select distinct new org.attune.setting.LedRoom(s.id, s.name, r.id, r.name, s.roomLeadersAssign)"
                                + " from StaffMember m join m.setting s join m.room r where s.hub.id = :hub"
                                + " and m.account = :account and m.responsibility = :leader and " + TODAY
                                + " order by s.name, r.name, r.id",
                        LedRoom.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("leader", Responsibility.ROOM_LEADER)
                .setParameter("today", today())
                .getResultList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
