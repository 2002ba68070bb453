package org.attune.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Access;
import org.attune.shared.Settings;

/** The steps of sending, a transaction each, so that a server that dies between two loses nothing. */
@ApplicationScoped
@Transactional
public class SendingService {
    private static final Logger LOG = Logger.getLogger(SendingService.class.getName());
    /** Longer than handing over a letter can take: each of its dozen commands is given half a minute. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Puts aside what is not to be tried any more. */
    @Access(Access.Policy.SYSTEM)
    public void putAside() {
        outbox.expire(clock.instant());
        outbox.giveUp(clock.instant(), Patience.THREE_DAYS);
    }

    /** The next letter to send, which no other server takes meanwhile. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Claim> claim() {
        Instant now = clock.instant();
        boolean quiet = !settings.openHours().isOpen(now);
        return outbox.claim(now, now.plus(CLAIM), Patience.THREE_DAYS, quiet);
    }

    /** Notes that a letter was sent or kept. */
    @Access(Access.Policy.SYSTEM)
    public void arrived(Claim claim, LetterState state) {
        if (!outbox.end(claim, state, clock.instant())) {
            LOG.log(Level.WARNING, "Handing over {0} took so long that it may be sent again", claim);
        }
    }

    /** Notes that a try failed. */
    @Access(Access.Policy.SYSTEM)
    public void failed(Claim claim, Undelivered why) {
        if (why.isForGood()) {
            outbox.giveUp(claim, why.words(), clock.instant());
        } else {
            outbox.postpone(claim, why.words());
        }
    }

    /** Removes what is old. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        outbox.forget(clock.instant().minus(settings.retention().letters()));
    }

    /** Whether a letter's file is one to keep. */
    @Access(Access.Policy.SYSTEM)
    public boolean hasFile(long letter) {
        return outbox.hasFile(letter);
    }
}
