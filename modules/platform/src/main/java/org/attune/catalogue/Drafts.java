package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** What coordinators have in hand. */
@ApplicationScoped
class Drafts {

    @PersistenceContext
    EntityManager database;

    Optional<CourseDraft> find(Reader reader, long course) {
        return database.createQuery(
                        "select d from CourseDraft d where d.course.id = :course and d.course.hub = :hub",
                        CourseDraft.class)
                .setParameter("course", course)
                .setParameter("hub", reader.hub())
                .getResultStream()
                .findFirst();
    }

    /**
     * A draft to change, held until the transaction ends. Modules and objectives have rows of their own: whatever changes,
     * the draft counts as changed.
     *
     * @param seen the version of the draft that whoever changes it has seen
     * @throws NotFound when the reader's hub has no such draft
     * @throws RuleViolation when it was changed since
     */
    CourseDraft change(Reader reader, long course, long seen) {
        CourseDraft draft = lock(reader, course, seen);
        database.lock(draft, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return draft;
    }

    /** The same, for what ends the draft. */
    CourseDraft lock(Reader reader, long course, long seen) {
        CourseDraft draft = find(reader, course).orElseThrow(NotFound::new);
        database.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
        if (!draft.isAt(seen)) {
            throw new RuleViolation("draft.changed");
        }
        return draft;
    }

    void add(CourseDraft draft) {
        database.persist(draft);
        database.flush();
    }

    /** Brings the changes to the database: what is new has its number then. */
    void write() {
        database.flush();
    }

    void remove(CourseDraft draft) {
        database.remove(draft);
        database.flush();
    }
}
