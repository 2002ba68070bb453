package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    /** Whether the hub has a setting of the same name in the same area. */
    boolean has(long hub, Setting another) {
        return settings(hub).stream()
                .anyMatch(each -> each.name().equalsIgnoreCase(another.name())
                        && each.localAuthority().equalsIgnoreCase(another.area()));
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

    Setting setting(long hub, long id) {
        return entities.createQuery("select s from Setting s where s.hub.id = :hub and s.id = :id", Setting.class)
                .setParameter("hub", hub)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
