package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.attune.shared.LinkToken;

/** The web sessions there are, those that are over among them until they are forgotten. Of a key only a hash is kept. */
@ApplicationScoped
class WebSessions {

    @PersistenceContext
    EntityManager entities;

    void add(WebSession session) {
        entities.persist(session);
    }

    Optional<WebSession> with(String key) {
        return Optional.ofNullable(entities.find(WebSession.class, LinkToken.hash(key)));
    }

    void end(String key) {
        entities.createQuery("delete from WebSession s where s.hash = :hash")
                .setParameter("hash", LinkToken.hash(key))
                .executeUpdate();
    }

    void endAll(long account) {
        entities.createQuery("delete from WebSession s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void forget(Instant before) {
        entities.createQuery("delete from WebSession s where s.usedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
