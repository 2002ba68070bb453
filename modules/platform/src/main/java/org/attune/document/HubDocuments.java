package org.attune.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The documents that hubs brought. */
@ApplicationScoped
class HubDocuments {

    @PersistenceContext
    EntityManager database;

    /** The hub's, the latest first. */
    List<HubDocument> of(long hub) {
        return select("d.hub = :hub order by d.uploadedAt desc, d.id desc")
                .setParameter("hub", hub)
                .getResultList();
    }

    Optional<HubDocument> find(long hub, long id) {
        return select("d.hub = :hub and d.id = :id")
                .setParameter("hub", hub)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The latest of the hub's with these bytes. */
    Optional<HubDocument> find(long hub, String sha256) {
        return of(hub).stream().filter(each -> each.sha256().equals(sha256)).findFirst();
    }

    Optional<HubDocument> find(long hub, String sha256, String fileName) {
        return select("d.hub = :hub and d.sha256 = :sha256 and d.fileName = :name")
                .setParameter("hub", hub)
                .setParameter("sha256", sha256)
                .setParameter("name", fileName)
                .getResultStream()
                .findFirst();
    }

    Optional<HubDocument> labelled(String label) {
        return select("d.label = :label")
                .setParameter("label", label)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<HubDocument> select(String which) {
        return database.createQuery("select d from HubDocument d where " + which, HubDocument.class);
    }

    void add(HubDocument document) {
        database.persist(document);
        database.flush();
    }
}
