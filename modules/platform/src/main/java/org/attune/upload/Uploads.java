package org.attune.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Reader;

/** Who is bringing what. */
@ApplicationScoped
class Uploads {

    @PersistenceContext
    EntityManager database;

    void add(Upload upload) {
        database.persist(upload);
        database.flush();
    }

    /** One of the reader's own, held until the transaction ends. */
    Optional<Upload> lock(Reader reader, long upload) {
        Optional<Upload> found = database.createQuery(
                        "select u from Upload u where u.id = :id and u.hub = :hub and u.account = :account",
                        Upload.class)
                .setParameter("id", upload)
                .setParameter("hub", reader.hub())
                .setParameter("account", reader.account())
                .getResultStream()
                .findFirst();
        found.ifPresent(each -> database.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** The same, where it is to be this. */
    Optional<Upload> lock(Reader reader, long upload, Purpose purpose) {
        return lock(reader, upload).filter(each -> each.isToBe(purpose));
    }

    /** The reader's uploads that nobody has taken, the latest first. */
    List<Upload> unfinished(Reader reader) {
        return database.createQuery(
                        "select u from Upload u where u.hub = :hub and u.account = :account and u.sha256 is null"
                                + " order by u.lastAt desc, u.id desc",
                        Upload.class)
                .setParameter("hub", reader.hub())
                .setParameter("account", reader.account())
                .getResultList();
    }

    /** The same file of the same person, on its way already. */
    Optional<Upload> unfinished(Reader reader, NewUpload file, String fingerprint) {
        return database.createQuery(
                        "select u from Upload u where u.hub = :hub and u.account = :account and u.sha256 is null"
                                + " and u.purpose = :purpose and u.size = :size and u.fingerprint = :fingerprint order by u.id",
                        Upload.class)
                .setParameter("hub", reader.hub())
                .setParameter("account", reader.account())
                .setParameter("purpose", file.purpose())
                .setParameter("size", file.size())
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    /** All that had no part since then. */
    List<Upload> untouchedSince(Instant then) {
        return database.createQuery("select u from Upload u where u.lastAt < :then", Upload.class)
                .setParameter("then", then)
                .getResultList();
    }

    /** Which of the uploads there are still. */
    boolean exists(long upload) {
        return database.find(Upload.class, upload) != null;
    }

    void remove(Upload upload) {
        database.remove(upload);
    }
}
