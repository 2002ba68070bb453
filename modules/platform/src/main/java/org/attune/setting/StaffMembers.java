package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What people answer for, answered for and will in settings; whoever asks has looked whose setting it is. */
@ApplicationScoped
class StaffMembers {

    @PersistenceContext
    EntityManager entities;

    void add(StaffMember member) {
        entities.persist(member);
    }

    void remove(StaffMember member) {
        entities.remove(member);
    }

    /** Everybody's, of all times, by first day. */
    List<StaffMember> of(long setting) {
        return entities.createQuery(
                        "select m from StaffMember m left join fetch m.room where m.setting.id = :setting"
                                + " order by m.from, m.id",
                        StaffMember.class)
                .setParameter("setting", setting)
                .getResultList();
    }

    /** One person's, of all times, by first day. */
    List<StaffMember> of(long setting, long account) {
        return entities.createQuery(
                        "select m from StaffMember m left join fetch m.room where m.setting.id = :setting"
                                + " and m.account = :account order by m.from, m.id",
                        StaffMember.class)
                .setParameter("setting", setting)
                .setParameter("account", account)
                .getResultList();
    }

    /** Whether somebody has a responsibility anywhere in the hub on a day, or will later. */
    boolean has(long hub, long account, Responsibility responsibility, LocalDate day) {
        return entities.createQuery(
                                "select count(m) from StaffMember m where m.setting.hub.id = :hub"
                                        + " and m.account = :account and m.responsibility = :responsibility"
                                        + " and (m.to is null or m.to >= :day)",
                                Long.class)
                        .setParameter("hub", hub)
                        .setParameter("account", account)
                        .setParameter("responsibility", responsibility)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** Whether somebody manages the setting on a day. */
    boolean isManaged(long setting, LocalDate day) {
        return entities.createQuery(
                                "select count(m) from StaffMember m where m.setting.id = :setting"
                                        + " and m.responsibility = :manager"
                                        + " and m.from <= :day and (m.to is null or m.to >= :day)",
                                Long.class)
                        .setParameter("setting", setting)
                        .setParameter("manager", Responsibility.MANAGER)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** Those of one of the responsibilities that ended between two days, the second not included. */
    List<StaffMember> ended(Collection<Responsibility> responsibilities, LocalDate from, LocalDate until) {
        return entities.createQuery(
                        "select m from StaffMember m join fetch m.setting s join fetch s.hub"
                                + " where m.responsibility in :some and m.to >= :from and m.to < :until order by m.id",
                        StaffMember.class)
                .setParameter("some", responsibilities)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }
}
