package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
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
     * A draft to change, held until the transaction ends.
     *
     * @param seen the version of the draft that whoever changes it has seen
     * @throws NotFound when the reader's hub has no such course
     * @throws RuleViolation when it was changed since, or is gone
     */
    CourseDraft change(Reader reader, long course, long seen) {
        return change(hold(reader, course), seen);
    }

    /** The same, of one that is held. Modules and objectives have rows of their own: whatever changes, the draft counts as changed. */
    CourseDraft change(CourseDraft held, long seen) {
        check(held, seen);
        database.lock(held, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return held;
    }

    /** The same, for what ends the draft. Who does so has locked the course before: one order for all, or two wait for each other. */
    CourseDraft lock(Reader reader, long course, long seen) {
        CourseDraft draft = hold(reader, course);
        check(draft, seen);
        return draft;
    }

    /** The draft as it is now, whatever was seen of it; nobody else changes it until the transaction ends. */
    CourseDraft hold(Reader reader, long course) {
        CourseDraft draft = find(reader, course).orElseThrow(() -> none(reader, course));
        try {
            database.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
            return draft;
        } catch (EntityNotFoundException e) {
            // Who had it until now has ended it.
            throw (RuleViolation) gone().initCause(e);
        }
    }

    private RuntimeException none(Reader reader, long course) {
        boolean there = !database.createQuery(
                        "select c.id from Course c where c.id = :course and c.hub = :hub", Long.class)
                .setParameter("course", course)
                .setParameter("hub", reader.hub())
                .getResultList()
                .isEmpty();
        return there ? gone() : new NotFound();
    }

    private static RuleViolation gone() {
        return new RuleViolation("draft.gone");
    }

    private static void check(CourseDraft draft, long seen) {
        if (!draft.isAt(seen)) {
            throw new RuleViolation("draft.changed");
        }
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
