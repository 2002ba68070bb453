package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;

/** The films that hubs brought. */
@ApplicationScoped
class Recordings {

    @PersistenceContext
    EntityManager database;

    /** The hub's, the latest first. */
    List<Recording> of(long hub) {
        return select("r.hub = :hub order by r.madeAt desc, r.id desc")
                .setParameter("hub", hub)
                .getResultList();
    }

    Optional<Recording> find(long recording) {
        return Optional.ofNullable(database.find(Recording.class, recording));
    }

    Optional<Recording> find(long hub, long recording) {
        return select("r.hub = :hub and r.id = :id")
                .setParameter("hub", hub)
                .setParameter("id", recording)
                .getResultStream()
                .findFirst();
    }

    /** The latest of the hub's with this film. */
    Optional<Recording> find(long hub, String sha256) {
        return select("r.hub = :hub and r.sha256 = :sha256 order by r.madeAt desc, r.id desc")
                .setParameter("hub", hub)
                .setParameter("sha256", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * One to change, held until the transaction ends.
     *
     * @param seen the version of it that whoever changes it has seen
     * @throws NotFound when the hub has no such recording
     * @throws RuleViolation when it was changed since
     */
    Recording change(long hub, long recording, long seen) {
        Recording found = hold(hub, recording).orElseThrow(NotFound::new);
        if (!found.isAt(seen)) {
            throw new RuleViolation("recording.changed");
        }
        return found;
    }

    /**
     * One of the hub that nobody changes or takes away until the transaction ends. Whoever found one that is gone by now can keep
     * nothing any more.
     */
    Optional<Recording> hold(long hub, long recording) {
        Optional<Recording> found = find(hub, recording);
        // What this transaction has changed of it must not be read over.
        database.flush();
        try {
            found.ifPresent(each -> database.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        } catch (EntityNotFoundException e) {
            // It was taken away since it was found.
            return Optional.empty();
        }
        return found;
    }

    /** Whether any hub has a recording of this film. */
    boolean hasFilm(String sha256) {
        return !select("r.sha256 = :sha256")
                .setParameter("sha256", sha256)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<Recording> select(String which) {
        return database.createQuery("select r from Recording r where " + which, Recording.class);
    }

    void add(Recording recording) {
        database.persist(recording);
        database.flush();
    }

    void remove(Recording recording) {
        database.remove(recording);
        database.flush();
    }
}
