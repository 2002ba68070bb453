package org.attune.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.attune.shared.Line;

/** The letters on their way out. */
@ApplicationScoped
class Outbox {

    @PersistenceContext
    EntityManager database;

    @Inject
    LetterSeal seal;

    /** Takes a letter, unless there is one of the hub's for the occasion. */
    void add(long hub, String occasion, Letter letter, Instant at) {
        // Not persist: of two who tell of the same occasion at the same time one would fail.
        Query insert = database.createNativeQuery("insert into outbox (id, hub, occasion, address, name, subject, body,"
                        + " message_id, put_at, state, tries, next_at, trouble, version, until_at)"
                        + " values (nextval('outbox_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'WAITING', 0, ?8, '', 1, "
                        + (letter.until() == null ? "null" : "?9") + ") on conflict do nothing")
                .setParameter(1, hub)
                .setParameter(2, occasion)
                .setParameter(3, Line.of(letter.address()))
                .setParameter(4, Line.of(letter.name()))
                .setParameter(5, Line.of(letter.subject()))
                .setParameter(6, seal.seal(letter, OutboxLetter.place(hub, occasion)))
                .setParameter(7, UUID.randomUUID().toString())
                .setParameter(8, Timestamp.from(at));
        if (letter.until() != null) {
            insert.setParameter(9, Timestamp.from(letter.until()));
        }
        insert.executeUpdate();
    }

    /** What the hub's letters say that are not erased, in the order they were put. */
    List<Letter> readable(long hub) {
        return database
                .createQuery(
                        "select l from OutboxLetter l where l.hub = :hub and l.body is not null order by l.putAt, l.id",
                        OutboxLetter.class)
                .setParameter("hub", hub)
                .getResultList()
                .stream()
                .map(each -> each.open(seal))
                .toList();
    }
}
