package org.attune.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which identity is whose account. */
@ApplicationScoped
class LinkedIdentities {

    @PersistenceContext
    EntityManager entities;

    /** The account that an identity is linked to. */
    Optional<Long> account(Identity identity) {
        List<?> found = entities.createNativeQuery(
                        "select account from linked_identity where issuer = ?1 and subject = ?2")
                .setParameter(1, identity.issuer())
                .setParameter(2, identity.subject())
                .getResultList();
        return found.stream().map(account -> ((Number) account).longValue()).findFirst();
    }

    void forget(long account) {
        entities.createNativeQuery("delete from linked_identity where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    /** Links an identity, unless it or the account is linked already. */
    void link(Identity identity, long account, Instant now) {
        // Not looked up before: of two who come at the same time one would fail.
        entities.createNativeQuery("insert into linked_identity (issuer, subject, account, linked_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, identity.issuer())
                .setParameter(2, identity.subject())
                .setParameter(3, account)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }
}
