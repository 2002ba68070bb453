package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The logos of hubs that have one. */
@ApplicationScoped
class HubLogos {

    @PersistenceContext
    EntityManager database;

    Optional<byte[]> find(long hub) {
        return Optional.ofNullable(database.find(HubLogo.class, hub)).map(HubLogo::picture);
    }

    void put(long hub, byte[] picture) {
        database.merge(new HubLogo(hub, picture));
    }

    /** Whether there was one. */
    boolean remove(long hub) {
        HubLogo there = database.find(HubLogo.class, hub);
        if (there != null) {
            database.remove(there);
        }
        return there != null;
    }
}
