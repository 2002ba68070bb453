package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The packages that hubs brought. */
@ApplicationScoped
class HubPackages {

    @PersistenceContext
    EntityManager database;

    /** The hub's, the latest first. */
    List<HubPackage> of(long hub) {
        return database.createQuery(
                        "select p from HubPackage p where p.hub = :hub order by p.uploadedAt desc, p.id desc",
                        HubPackage.class)
                .setParameter("hub", hub)
                .getResultList();
    }

    Optional<HubPackage> find(long hub, long id) {
        return database.createQuery("select p from HubPackage p where p.hub = :hub and p.id = :id", HubPackage.class)
                .setParameter("hub", hub)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<HubPackage> find(long hub, String sha256) {
        return database.createQuery(
                        "select p from HubPackage p where p.hub = :hub and p.sha256 = :sha256", HubPackage.class)
                .setParameter("hub", hub)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    void add(HubPackage brought) {
        database.persist(brought);
        database.flush();
    }
}
