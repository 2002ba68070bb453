package org.attune.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.attune.account.ServerKey;
import org.attune.shared.LinkToken;

/** Tablets and PINs. */
@ApplicationScoped
class Tablets {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ServerKey server;

    /** A code is short enough to be tried through, so its hash needs the server's key. */
    String codeHash(String code) {
        byte[] signed =
                server.derive("pairing codes").sign(PairingCode.compared(code).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed);
    }

    void add(Tablet tablet) {
        entities.persist(tablet);
    }

    /** Makes a token of a code; false when the code is not good any more. Of several at the same time one gets true. */
    boolean pair(String code, String token, Instant now) {
        return entities.createQuery("update Tablet t set t.codeHash = null, t.codeUntil = null,"
                                + " t.tokenHash = :token, t.pairedAt = :now"
                                + " where t.codeHash = :code and t.codeUntil > :now")
                        .setParameter("token", LinkToken.hash(token))
                        .setParameter("code", codeHash(code))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Removes those whose code nobody typed in time. */
    void forget(Instant now) {
        entities.createQuery("delete from Tablet t where t.codeUntil < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes those of a setting that are not paired. */
    void forget(long setting) {
        entities.createQuery("delete from Tablet t where t.setting = :setting and t.tokenHash is null")
                .setParameter("setting", setting)
                .executeUpdate();
    }

    /** The paired tablets of the settings, newest first. */
    List<Tablet> of(long hub, Collection<Long> settings) {
        return settings.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select t from Tablet t where t.hub = :hub and t.setting in :settings"
                                        + " and t.tokenHash is not null order by t.pairedAt desc, t.id desc",
                                Tablet.class)
                        .setParameter("hub", hub)
                        .setParameter("settings", settings)
                        .getResultList();
    }

    /** The tablet with this token. */
    Optional<Tablet> with(String token) {
        return entities.createQuery("select t from Tablet t where t.tokenHash = :hash", Tablet.class)
                .setParameter("hash", LinkToken.hash(token))
                .getResultStream()
                .findFirst();
    }

    void remove(Tablet tablet) {
        entities.remove(tablet);
    }

    Optional<TabletPin> pin(long account) {
        return Optional.ofNullable(entities.find(TabletPin.class, account));
    }

    void add(TabletPin pin) {
        entities.persist(pin);
    }

    /** Whether there was one. */
    boolean removePin(long account) {
        return entities.createQuery("delete from TabletPin p where p.account = :account")
                        .setParameter("account", account)
                        .executeUpdate()
                > 0;
    }

    /** Those of the accounts who agreed. */
    List<Long> agreed(long hub, Collection<Long> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select p.account from TabletPin p where p.hub = :hub and p.account in :accounts",
                                Long.class)
                        .setParameter("hub", hub)
                        .setParameter("accounts", accounts)
                        .getResultList();
    }
}
