package org.attune.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attune.shared.Line;

/** The letters on their way out. */
@ApplicationScoped
class Outbox {
    private static final int NAME = 200;
    private static final int SUBJECT = 300;
    private static final int TROUBLE = 500;
    private static final int LOOKED_AT = 20;

    private static final String FREE = " and (l.claimedUntil is null or l.claimedUntil <= :now)";
    private static final String WAITING = " l.state = org.attune.notification.LetterState.WAITING";

    @PersistenceContext
    EntityManager database;

    @Inject
    LetterSeal seal;

    /**
     * Takes a letter, unless there is one of the hub's for the occasion.
     *
     * @param openHours whether it keeps quiet hours
     */
    void add(long hub, String occasion, Letter letter, Instant at, boolean openHours) {
        // Not persist: of two who tell of the same occasion at the same time one would fail.
        Query insert = database.createNativeQuery("insert into outbox (id, hub, occasion, address, name, subject, body,"
                        + " message_id, put_at, state, tries, next_at, trouble, open_hours, until_at)"
                        + " values (nextval('outbox_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'WAITING', 0, ?8, '', "
                        + openHours + ", "
                        + (letter.until() == null ? "null" : "?9") + ") on conflict do nothing")
                .setParameter(1, hub)
                .setParameter(2, occasion)
                .setParameter(3, Line.of(letter.address()))
                .setParameter(4, cut(Line.of(letter.name()), NAME))
                .setParameter(5, cut(Line.of(letter.subject()), SUBJECT))
                .setParameter(6, seal.seal(letter, OutboxLetter.place(hub, occasion)))
                .setParameter(7, UUID.randomUUID().toString())
                .setParameter(8, Timestamp.from(at));
        if (letter.until() != null) {
            insert.setParameter(9, Timestamp.from(letter.until()));
        }
        insert.executeUpdate();
    }

    /**
     * Takes the letter whose turn it is for this server alone; it counts as tried from here on, whatever happens.
     *
     * @param quiet whether those wait that keep quiet hours
     */
    Optional<Claim> claim(Instant now, Instant until, Patience patience, boolean quiet) {
        List<OutboxLetter> due = database.createQuery(
                        "select l from OutboxLetter l where" + WAITING + " and l.nextAt <= :now and l.tries < :most"
                                + FREE + (quiet ? " and l.openHours = false" : "")
                                + " and (l.untilAt is null or l.untilAt > :now) order by l.nextAt, l.id",
                        OutboxLetter.class)
                .setParameter("now", now)
                .setParameter("most", patience.most())
                .setMaxResults(LOOKED_AT)
                .getResultList();
        return due.stream()
                .filter(each -> take(each, now, until, patience.after(each.tries() + 1)))
                .findFirst()
                .map(each -> each.claim(until));
    }

    private boolean take(OutboxLetter letter, Instant now, Instant until, Duration wait) {
        return database.createQuery("update OutboxLetter l set l.tries = l.tries + 1, l.nextAt = :next,"
                                + " l.claimedUntil = :until where l.id = :id and" + WAITING + " and l.nextAt <= :now"
                                + FREE)
                        .setParameter("id", letter.id())
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .setParameter("next", now.plus(wait))
                        .executeUpdate()
                == 1;
    }

    /** Notes that it arrived; its text is erased unless it is kept. False when the claim was over by then. */
    boolean end(Claim claim, LetterState state, Instant now) {
        return database.createQuery("update OutboxLetter l set l.state = :state, l.endedAt = :now, l.trouble = '',"
                                + " l.claimedUntil = null" + (state == LetterState.KEPT ? "" : ", l.body = null")
                                + " where l.id = :id and l.claimedUntil = :until")
                        .setParameter("state", state)
                        .setParameter("now", now)
                        .setParameter("id", claim.letter())
                        .setParameter("until", claim.until())
                        .executeUpdate()
                == 1;
    }

    /** Notes why a try failed; the letter waits for its next. */
    void postpone(Claim claim, String trouble) {
        database.createQuery("update OutboxLetter l set l.trouble = :trouble, l.claimedUntil = null"
                        + " where l.id = :id and l.claimedUntil = :until")
                .setParameter("trouble", cut(trouble, TROUBLE))
                .setParameter("id", claim.letter())
                .setParameter("until", claim.until())
                .executeUpdate();
    }

    /** Gives one up, whatever tries it has left. */
    void giveUp(Claim claim, String trouble, Instant now) {
        database.createQuery("update OutboxLetter l set l.state = org.attune.notification.LetterState.FAILED,"
                        + " l.endedAt = :now, l.trouble = :trouble, l.claimedUntil = null"
                        + " where l.id = :id and l.claimedUntil = :until")
                .setParameter("now", now)
                .setParameter("trouble", cut(trouble, TROUBLE))
                .setParameter("id", claim.letter())
                .setParameter("until", claim.until())
                .executeUpdate();
    }

    /** Gives up those without another try. */
    void giveUp(Instant now, Patience patience) {
        database.createQuery("update OutboxLetter l set l.state = org.attune.notification.LetterState.FAILED,"
                        + " l.endedAt = :now where" + WAITING + " and l.tries >= :most" + FREE)
                .setParameter("now", now)
                .setParameter("most", patience.most())
                .executeUpdate();
    }

    /** Ends those that are no longer worth sending, and erases what they say. */
    void expire(Instant now) {
        database.createQuery("update OutboxLetter l set l.state = org.attune.notification.LetterState.EXPIRED,"
                        + " l.endedAt = :now, l.body = null where l.untilAt <= :now and l.state in"
                        + " (org.attune.notification.LetterState.WAITING, org.attune.notification.LetterState.FAILED,"
                        + " org.attune.notification.LetterState.KEPT)" + FREE)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes what was put before then and is not waiting. */
    void forget(Instant then) {
        database.createQuery("delete from OutboxLetter l where l.putAt < :then and not (" + WAITING + ")")
                .setParameter("then", then)
                .executeUpdate();
    }

    /** Removes all that are for an account, whatever became of them. */
    void forget(long hub, long account) {
        database.createQuery("delete from OutboxLetter l where l.hub = :hub and l.occasion like :whose")
                .setParameter("hub", hub)
                .setParameter("whose", "%/" + account + "/%")
                .executeUpdate();
    }

    /** Whether a file of it may be there: it is kept, or about to be. */
    boolean hasFile(long letter) {
        return !database.createQuery(
                        "select l.id from OutboxLetter l where l.id = :id and (l.state ="
                                + " org.attune.notification.LetterState.KEPT or" + WAITING + ")",
                        Long.class)
                .setParameter("id", letter)
                .getResultList()
                .isEmpty();
    }

    int count(long hub) {
        return database.createQuery("select count(l) from OutboxLetter l where l.hub = :hub", Long.class)
                .setParameter("hub", hub)
                .getSingleResult()
                .intValue();
    }

    /** The hub's letters, newest first. */
    List<OutboxLetter> page(long hub, int first, int size) {
        return database.createQuery(
                        "select l from OutboxLetter l where l.hub = :hub order by l.putAt desc, l.id desc",
                        OutboxLetter.class)
                .setParameter("hub", hub)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    Optional<OutboxLetter> find(long hub, long letter) {
        return database.createQuery(
                        "select l from OutboxLetter l where l.hub = :hub and l.id = :id", OutboxLetter.class)
                .setParameter("hub", hub)
                .setParameter("id", letter)
                .getResultStream()
                .findFirst();
    }

    /** Lets a failed letter be tried anew from now on; false when it has not failed. */
    boolean again(long hub, long letter, Instant now) {
        return database.createQuery("update OutboxLetter l set l.state = org.attune.notification.LetterState.WAITING,"
                                + " l.tries = 0, l.nextAt = :now, l.endedAt = null where l.hub = :hub and l.id = :id"
                                + " and l.state = org.attune.notification.LetterState.FAILED")
                        .setParameter("now", now)
                        .setParameter("hub", hub)
                        .setParameter("id", letter)
                        .executeUpdate()
                == 1;
    }

    /** Notes that somebody handed a letter on; false when somebody had noted it before. */
    boolean handOn(long hub, long letter, Instant now) {
        return database.createQuery("update OutboxLetter l set l.handedOnAt = :now where l.hub = :hub and l.id = :id"
                                + " and l.handedOnAt is null")
                        .setParameter("now", now)
                        .setParameter("hub", hub)
                        .setParameter("id", letter)
                        .executeUpdate()
                == 1;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, halves ? most - 1 : most);
    }
}
