package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.shared.NotFound;

/** Local authorities, settings, rooms and staff; each is found for its own hub only. */
@ApplicationScoped
class Places {
    private static final String ON_DAY = "m.from <= :day and (m.to is null or m.to >= :day)";

    @PersistenceContext
    EntityManager entities;

    void add(LocalAuthority localAuthority) {
        entities.persist(localAuthority);
    }

    void add(Setting setting) {
        entities.persist(setting);
    }

    void add(StaffMember member) {
        entities.persist(member);
    }

    void remove(StaffMember member) {
        entities.remove(member);
    }

    LocalAuthority localAuthority(long hub, long id) {
        return entities.createQuery(
                        "select a from LocalAuthority a where a.hub.id = :hub and a.id = :id", LocalAuthority.class)
                .setParameter("hub", hub)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The hub's local authority of a name, whatever its case. */
    Optional<LocalAuthority> localAuthority(Hub hub, String name) {
        return entities.createQuery(
                        "select a from LocalAuthority a where a.hub = :hub and lower(a.name) = :name",
                        LocalAuthority.class)
                .setParameter("hub", hub)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    List<SettingName> settings(long hub) {
        return entities.createQuery(
                        "select s from Setting s join fetch s.localAuthority where s.hub.id = :hub order by s.name, s.id",
                        Setting.class)
                .setParameter("hub", hub)
                .getResultStream()
                .map(Setting::named)
                .toList();
    }

    Map<Long, List<String>> where(long hub, Collection<Long> accounts, LocalDate day) {
        return accounts.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select distinct m.account, s.name, s.id from StaffMember m join m.setting s"
                                        + " where s.hub.id = :hub and m.account in :accounts and " + ON_DAY
                                        + " order by s.name, s.id",
                                Object[].class)
                        .setParameter("hub", hub)
                        .setParameter("accounts", accounts)
                        .setParameter("day", day)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Where someone works on a day, by the setting's name. */
    List<StaffMember> working(long hub, long account, LocalDate day) {
        return entities.createQuery(
                        "select m from StaffMember m join fetch m.setting s where s.hub.id = :hub"
                                + " and m.account = :account and " + ON_DAY + " order by s.name, s.id, m.id",
                        StaffMember.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .setParameter("day", day)
                .getResultList();
    }

    /** Whether somebody works in it on a day, or is to later. */
    boolean hasPeople(Setting setting, LocalDate day) {
        return entities.createQuery(
                                "select count(m) from StaffMember m where m.setting = :setting"
                                        + " and (m.to is null or m.to >= :day)",
                                Long.class)
                        .setParameter("setting", setting)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** What somebody is to answer for in a setting from a later day on. */
    List<StaffMember> toCome(long setting, long account, LocalDate day) {
        return entities.createQuery(
                        "select m from StaffMember m where m.setting.id = :setting and m.account = :account"
                                + " and m.from > :day",
                        StaffMember.class)
                .setParameter("setting", setting)
                .setParameter("account", account)
                .setParameter("day", day)
                .getResultList();
    }

    /** Removes a setting, its rooms, and that people worked there once. */
    void remove(Setting setting) {
        entities.createQuery("delete from StaffMember m where m.setting = :setting")
                .setParameter("setting", setting)
                .executeUpdate();
        entities.createQuery("delete from Room r where r.setting = :setting")
                .setParameter("setting", setting)
                .executeUpdate();
        entities.createQuery("delete from Setting s where s = :setting")
                .setParameter("setting", setting)
                .executeUpdate();
    }

    /** The hub's setting of a name in an area, whatever their case. */
    Optional<SettingName> setting(long hub, String name, String area) {
        return settings(hub).stream()
                .filter(each -> each.name().equalsIgnoreCase(name)
                        && each.localAuthority().equalsIgnoreCase(area))
                .findFirst();
    }

    /** A setting of the hub that nobody else changes, or begins to work in, until the transaction ends. */
    Setting hold(long hub, long id) {
        Setting held = setting(hub, id);
        entities.lock(held, LockModeType.PESSIMISTIC_WRITE);
        return held;
    }

    Setting setting(long hub, long id) {
        return entities.createQuery("select s from Setting s where s.hub.id = :hub and s.id = :id", Setting.class)
                .setParameter("hub", hub)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
