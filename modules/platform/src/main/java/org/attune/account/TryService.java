package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.NotFound;

/**
 * The steps of a try to sign in, each a short transaction of its own: while a password is compared no connection is held.
 * Locks are taken in the order name, place, address.
 */
@ApplicationScoped
@Transactional
class TryService {
    private static final Duration PLACE_KEPT = Duration.ofDays(30);

    @Inject
    Slowings slowings;

    @Inject
    Accounts accounts;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    /** Counts a try, unless it comes too soon. */
    @Access(Access.Policy.SYSTEM)
    public Try count(String signInKey, String from) {
        Instant now = clock.instant();
        String address = slowings.subject("address", from);
        String place = slowings.subject("place", from + " " + signInKey);
        // Looked at before any row is made: a slowed address cannot fill the table with names.
        Duration ofAddress = slowings.pause(address, Slowness.ADDRESS, now);
        if (!ofAddress.isZero()) {
            return tooSoon(ofAddress);
        }
        String name = slowings.subject("name", signInKey);
        Optional<Slowing> known = slowings.locked(place);
        Slowing own = known.isPresent() ? known.get() : slowings.counting(name, now);
        Slowing atAddress = slowings.counting(address, now);
        Duration pause = longer(own.pause(Slowness.NAME, now), atAddress.pause(Slowness.ADDRESS, now));
        if (!pause.isZero()) {
            return tooSoon(pause);
        }
        own.count(Slowness.NAME, now);
        atAddress.count(Slowness.ADDRESS, now);
        return new Try.Counted(known.isPresent() ? place : name, place, address);
    }

    /** What is compared of whom the key names, read at one time. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Credentials> credentials(SignInName name) {
        return accounts.called(name.key())
                .filter(account -> account.hasPassword() && account.mayComeIn())
                .map(account -> new Credentials(
                        account.id(), account.passwordHash(), account.standing().sessions()));
    }

    /** The try was right: forgets what failed for the name, and remembers that it belongs at this address. */
    @Access(Access.Policy.SYSTEM)
    public SignInAnswer.SignedIn gotIn(Try.Counted counted, Credentials right) {
        Instant now = clock.instant();
        slowings.counting(counted.own(), now).clear(now);
        slowings.counting(counted.place(), now).keepUntil(now.plus(PLACE_KEPT));
        slowings.counting(counted.address(), now).takeBack();
        Account found = accounts.open(right.account()).orElseThrow(NotFound::new);
        return new SignInAnswer.SignedIn(found.reader(), found.person(), right.sessions());
    }

    /** The try was not looked at. */
    @Access(Access.Policy.SYSTEM)
    public void takeBack(Try.Counted counted) {
        Instant now = clock.instant();
        slowings.counting(counted.own(), now).takeBack();
        slowings.counting(counted.address(), now).takeBack();
    }

    /**
     * Counts a PIN as wrong until it turns out right, unless it comes too soon.
     *
     * @param where the person on their tablet
     * @return how long to wait; zero when it is looked at
     */
    @Access(Access.Policy.SYSTEM)
    public Duration countPin(String where) {
        Instant now = clock.instant();
        Slowing own = slowings.counting(slowings.subject("pin", where), now);
        Duration pause = own.pause(Slowness.PIN, now);
        if (pause.isZero()) {
            own.count(Slowness.PIN, now);
        }
        return pause;
    }

    /** The PIN was right: forgets what failed before. */
    @Access(Access.Policy.SYSTEM)
    public SignInAnswer.SignedIn pinIsRight(HeldPin right) {
        Instant now = clock.instant();
        slowings.counting(slowings.subject("pin", right.where()), now).clear(now);
        Account found = accounts.open(right.account()).orElseThrow(NotFound::new);
        return new SignInAnswer.SignedIn(found.reader().forLearningOnly(), found.person(), right.sessions());
    }

    /** The PIN was not looked at. */
    @Access(Access.Policy.SYSTEM)
    public void takeBackPin(String where) {
        Instant now = clock.instant();
        slowings.counting(slowings.subject("pin", where), now).takeBack();
    }

    /**
     * A password or a PIN was wrong: its owner can see that somebody tried.
     *
     * @param account nobody's where the name is nobody's, which takes the same time
     */
    @Access(Access.Policy.SYSTEM)
    public void wasWrong(Optional<Long> account, DoorEventKind kind) {
        refusals.count(account.orElse(Refusals.NOBODY), kind, clock.instant());
    }

    /** Removes what says nothing any more. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        slowings.forget(clock.instant());
    }

    /**
     * What a password is compared with.
     *
     * @param account id of the account
     * @param sessions the number of its web sessions while it has this password
     */
    record Credentials(long account, String passwordHash, int sessions) {}

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Try tooSoon(Duration pause) {
        Duration shown = Duration.ofSeconds(pause.plusMillis(999).toSeconds());
        return new Try.TooSoon(shown.compareTo(Slowness.LONGEST) > 0 ? Slowness.LONGEST : shown);
    }
}
