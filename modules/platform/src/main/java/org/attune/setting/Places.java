package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    Setting setting(long hub, long id) {
        return entities.createQuery("select s from Setting s where s.hub.id = :hub and s.id = :id", Setting.class)
                .setParameter("hub", hub)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
