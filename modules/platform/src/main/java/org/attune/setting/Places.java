package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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

    Map<Long, List<String>> where(long hub, Collection<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select m.account, s.name from StaffMember m join m.setting s where s.hub.id = :hub"
                                        + " and m.to is null and m.account in :accounts order by s.name",
                                Object[].class)
                        .setParameter("hub", hub)
                        .setParameter("accounts", accounts)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Where someone works now, by the setting's name. */
    List<StaffMember> working(long hub, long account) {
        return entities.createQuery(
                        "select m from StaffMember m join fetch m.setting s where s.hub.id = :hub"
                                + " and m.account = :account and m.to is null order by s.name, s.id, m.id",
                        StaffMember.class)
                .setParameter("hub", hub)
                .setParameter("account", account)
                .getResultList();
    }

    /** Whether somebody works in it now. */
    boolean hasPeople(Setting setting) {
        return entities.createQuery(
                                "select count(m) from StaffMember m where m.setting = :setting and m.to is null",
                                Long.class)
                        .setParameter("setting", setting)
                        .getSingleResult()
                > 0;
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
