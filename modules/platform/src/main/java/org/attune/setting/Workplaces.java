package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Settings and who works there without an end, bound to their hub. */
@ApplicationScoped
class Workplaces {
    private static final String NAMED = "select distinct new org.attune.setting.Workplace(s.id, s.name) from ";
    private static final String WORKS =
            "StaffMember m join m.setting s" + " where s.hub.id = :hub and m.account = :account and m.to is null";

    @PersistenceContext
    EntityManager entities;

    List<Workplace> ofHub(long hub) {
        return entities.createQuery(NAMED + "Setting s where s.hub.id = :hub order by s.name, s.id", Workplace.class)
                .setParameter("hub", hub)
                .getResultList();
    }

    List<Workplace> of(long hub, long account) {
        return entities.createQuery(NAMED + WORKS + " order by s.name, s.id", Workplace.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .getResultList();
    }

    List<Workplace> managedBy(long hub, long account) {
        return entities.createQuery(
                        NAMED + WORKS + " and m.responsibility = :manager order by s.name, s.id", Workplace.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("manager", Responsibility.MANAGER)
                .getResultList();
    }

    void forget(long account) {
        entities.createQuery("delete from StaffMember m where m.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    List<Long> people(long setting) {
        return entities.createQuery(
                        "select distinct m.account from StaffMember m where m.setting.id = :setting and m.to is null",
                        Long.class)
                .setParameter("setting", setting)
                .getResultList();
    }
}
