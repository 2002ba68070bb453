package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.attune.shared.Access;
import org.jspecify.annotations.Nullable;

/** Links and codes that work once. */
@ApplicationScoped
@Transactional
public class OneTimeKeyService {

    @Inject
    OneTimeKeys keys;

    @Inject
    Slowings slowings;

    @Inject
    Clock clock;

    /**
     * Makes a key, and ends those that the account had for the purpose; but not the links for a forgotten password, or a
     * stranger could end them by asking for more.
     *
     * @param email the address that it confirms; absent for every other purpose
     * @return its text, which is kept nowhere
     */
    @Access(Access.Policy.SYSTEM)
    public String make(long account, KeyPurpose purpose, @Nullable String email) {
        Instant now = clock.instant();
        keys.forget(now);
        if (purpose != KeyPurpose.NEW_PASSWORD) {
            keys.end(account, purpose);
        }
        String text = KeyText.fresh(purpose);
        keys.add(new OneTimeKey(keys.hash(text), account, purpose, email, now));
        return text;
    }

    /** What the key is good for; nothing when it does not work. To look uses nothing up. */
    @Access(Access.Policy.SYSTEM)
    public Optional<KeyHeld> look(String text) {
        return keys.find(text).filter(key -> key.worksAt(clock.instant())).map(OneTimeKey::held);
    }

    /** Uses the key; nothing when it does not work. Of several at the same time one gets it. */
    @Access(Access.Policy.SYSTEM)
    public Optional<KeyHeld> use(String text) {
        return look(text).filter(held -> keys.end(text));
    }

    /** How many keys of the account for a purpose still work. */
    @Access(Access.Policy.SYSTEM)
    public long working(long account, KeyPurpose purpose) {
        return keys.working(account, purpose, clock.instant());
    }

    /**
     * Counts a wrong key, or a letter asked for, from an address; a whole nursery may share one, so the first hundred
     * are free.
     */
    @Access(Access.Policy.SYSTEM)
    public void count(String address) {
        SecurityLog.wrongKey(address);
        slowings.counting(slowings.subject("keys", address), clock.instant()).count(Slowness.ADDRESS, clock.instant());
    }

    /** How long keys from an address are not looked at, which is noted; zero when they are. */
    @Access(Access.Policy.SYSTEM)
    public Duration pause(String address) {
        Duration pause = slowings.pause(slowings.subject("keys", address), Slowness.ADDRESS, clock.instant());
        if (!pause.isZero()) {
            SecurityLog.slowedKeys(address, pause);
        }
        return pause;
    }

    /** The account's key for a purpose that still works, if there is one. */
    @Access(Access.Policy.SYSTEM)
    public Optional<KeyHeld> held(long account, KeyPurpose purpose) {
        return keys.latest(account, purpose)
                .filter(key -> key.worksAt(clock.instant()))
                .map(OneTimeKey::held);
    }

    /** Counts a letter that someone who is signed in asks for; the first five are free, then they come slower. */
    @Access(Access.Policy.SYSTEM)
    public void countLetter(long account) {
        slowings.counting(letters(account), clock.instant()).count(Slowness.NAME, clock.instant());
    }

    /** How long no further letter is written that the account asks for; zero when it is. */
    @Access(Access.Policy.SYSTEM)
    public Duration pauseOfLetters(long account) {
        return slowings.pause(letters(account), Slowness.NAME, clock.instant());
    }

    private String letters(long account) {
        return slowings.subject("letters", Long.toString(account));
    }

    /** Ends the account's keys for a purpose. */
    @Access(Access.Policy.SYSTEM)
    public void end(long account, KeyPurpose purpose) {
        keys.end(account, purpose);
    }

    /** Removes keys that have ended, and counts of failed tries that say nothing any more. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        keys.forget(clock.instant());
        slowings.forget(clock.instant());
    }

    /** Ends every key of an account. */
    @Access(Access.Policy.SYSTEM)
    public void endAll(long account) {
        keys.endAll(account);
    }
}
