package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts of this server. */
@ApplicationScoped
class Accounts {

    private static final int MOST_AT_AN_ADDRESS = 5;
    private static final String FOUND = " where a.hub = :hub and a.closedAt is null"
            + " and (lower(concat(a.givenName, ' ', a.familyName)) like :search escape '!'"
            + " or a.signInKey like :search escape '!' or lower(a.email) like :search escape '!')";

    @PersistenceContext
    EntityManager entities;

    /** Adds accounts, at once: rows of other features refer to them by their ids. */
    void add(List<Account> opened) {
        opened.forEach(entities::persist);
        entities.flush();
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** One that was not closed. */
    Optional<Account> open(long id) {
        return find(id).filter(each -> !each.isClosed());
    }

    /** Notes when somebody came in, or may do so again; not in the entity, or two who come in as one person at once would be in each other's way. */
    void cameIn(long id, Instant at) {
        entities.createNativeQuery("update account set last_in_at = ?1, end_told_at = null where id = ?2")
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Notes when somebody was told that their account will end. */
    void endTold(long id, Instant at) {
        entities.createNativeQuery("update account set end_told_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, id)
                .executeUpdate();
    }

    /** One that was not closed, as it is now; nobody comes in or changes it until the transaction ends. */
    Optional<Account> hold(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(each -> !each.isClosed());
    }

    /** The ids of those who look after the hub and have come in; nobody changes any of them until the transaction ends. */
    List<Long> lookingAfter(long hub) {
        return ids(entities.createNativeQuery("select a.id from account a where a.hub = ?1 and a.closed_at is null"
                        + " and a.barred_at is null and a.welcomed_at is not null and exists (select 1 from account_role r where r.account = a.id"
                        + " and r.role in ('COORDINATOR', 'ADMINISTRATOR')) order by a.id for update")
                .setParameter(1, hub)
                .getResultList());
    }

    /** Those whom nobody came in as since then, nor made since, and who are not barred, some at a time. */
    List<Long> leftAlone(Instant since, long after, int most) {
        return ids(entities.createNativeQuery("select a.id from account a where a.closed_at is null"
                        + " and a.barred_at is null and coalesce(a.last_in_at, a.made_at) < ?1 and a.id > ?2 order by a.id limit "
                        + most)
                .setParameter(1, Timestamp.from(since))
                .setParameter(2, after)
                .getResultList());
    }

    private static List<Long> ids(List<?> rows) {
        return rows.stream().map(each -> ((Number) each).longValue()).toList();
    }

    /** Those of the ids that are the hub's. */
    List<Account> ofHub(long hub, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select a from Account a where a.hub = :hub and a.id in :ids", Account.class)
                        .setParameter("hub", hub)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The account whose sign-in name compares as this key. */
    Optional<Account> called(String signInKey) {
        return entities.createQuery("select a from Account a where a.signInKey = :key", Account.class)
                .setParameter("key", signInKey)
                .getResultStream()
                .findFirst();
    }

    /** Accounts whose mail goes to the address, whatever its case; a few at most. */
    List<Account> withEmail(String address) {
        return entities.createQuery(
                        "select a from Account a where lower(a.email) = :address order by a.id", Account.class)
                .setParameter("address", address.toLowerCase(Locale.ROOT))
                .setMaxResults(MOST_AT_AN_ADDRESS)
                .getResultList();
    }

    /** Those of a hub whose mail goes to the address, whatever its case; a few at most. */
    List<Account> withEmail(long hub, String address) {
        return entities.createQuery(
                        "select a from Account a where a.hub = :hub and lower(a.email) = :address order by a.id",
                        Account.class)
                .setParameter("hub", hub)
                .setParameter("address", address.toLowerCase(Locale.ROOT))
                .setMaxResults(MOST_AT_AN_ADDRESS)
                .getResultList();
    }

    /** Those of a hub whose mail goes to one of the addresses, in small letters. */
    List<Account> atAddresses(long hub, Collection<String> addresses) {
        return among("lower(a.email)", hub, addresses);
    }

    /** Those of a hub who are called so, given name and family name in small letters. */
    List<Account> namesakes(long hub, Collection<String> names) {
        return among("lower(concat(a.givenName, ' ', a.familyName))", hub, names);
    }

    private List<Account> among(String what, long hub, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a from Account a where a.hub = :hub and a.closedAt is null and " + what
                                        + " in :values order by a.id",
                                Account.class)
                        .setParameter("hub", hub)
                        .setParameter("values", values)
                        .getResultList();
    }

    /** Makes this a change of the account, whatever else of the person changes: of two who change it at once one is told. */
    void touch(Account account) {
        entities.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    List<Account> page(long hub, String search, int first, int count) {
        return entities.createQuery(
                        "select a from Account a" + FOUND + " order by a.familyName, a.givenName, a.id", Account.class)
                .setParameter("hub", hub)
                .setParameter("search", pattern(search))
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    long count(long hub, String search) {
        return entities.createQuery("select count(a) from Account a" + FOUND, Long.class)
                .setParameter("hub", hub)
                .setParameter("search", pattern(search))
                .getSingleResult();
    }

    private static String pattern(String search) {
        String plain = search.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    boolean taken(String signInKey) {
        return called(signInKey).isPresent();
    }

    boolean none() {
        return entities.createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
