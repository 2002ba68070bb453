package org.attune.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The failed tries counted for a subject, and the pause that follows from them. Its row is locked while it is counted. */
@Entity
@Table(name = "sign_in_slowing")
class Slowing {
    /**
     * The end of no pause. Not the moment at which it was said that there is none: of two people who come in at the same time
     * from one address, the one who began a moment before would find a pause that lasts a moment.
     */
    static final Instant NO_PAUSE = Instant.EPOCH;

    /** Two servers' clocks may be this far apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    @Id
    private String subject;

    @Column(nullable = false)
    private int failures;

    @Column(name = "counted_at", nullable = false)
    private Instant countedAt;

    @Column(name = "paused_until", nullable = false)
    private Instant pausedUntil;

    @Column(name = "forget_at", nullable = false)
    private Instant forgetAt;

    protected Slowing() {}

    Slowing(String subject, Instant now) {
        this.subject = subject;
        this.countedAt = now;
        this.pausedUntil = NO_PAUSE;
        this.forgetAt = now;
    }

    /** What is left of the pause; zero when the next try may be looked at. */
    Duration pause(Slowness slowness, Instant now) {
        return left(pausedUntil, slowness, now);
    }

    /**
     * What is left of a pause. One that lasts longer than any does was begun by a clock that has been set back since, and is over:
     * nobody is shut out until the clock has caught up. Whoever uses that has one try, and the next pause.
     */
    static Duration left(Instant pausedUntil, Slowness slowness, Instant now) {
        Duration left = Duration.between(now, pausedUntil);
        boolean over = left.isNegative() || left.compareTo(slowness.longest().plus(SKEW)) > 0;
        return over ? Duration.ZERO : left;
    }

    /** Counts a try as failed. It is counted before it is looked at, so that tries at the same time all count. */
    void count(Slowness slowness, Instant now) {
        forgive(slowness, now);
        failures = Math.min(failures + 1, slowness.most());
        Duration pause = slowness.pauseAfter(failures);
        pausedUntil = pause.isZero() ? NO_PAUSE : now.plus(pause);
        keepUntil(now.plus(slowness.forgivenEvery().multipliedBy(failures)));
    }

    private void forgive(Slowness slowness, Instant now) {
        if (countedAt.isAfter(now)) {
            // The clock was set back.
            countedAt = now;
        }
        long forgiven = Duration.between(countedAt, now).dividedBy(slowness.forgivenEvery());
        if (forgiven >= failures) {
            failures = 0;
            countedAt = now;
        } else {
            failures -= (int) forgiven;
            countedAt = countedAt.plus(slowness.forgivenEvery().multipliedBy(forgiven));
        }
    }

    /** The try counted last did not fail, or was not looked at. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
        pausedUntil = NO_PAUSE;
    }

    /** Forgets what failed. */
    void clear(Instant now) {
        failures = 0;
        countedAt = now;
        pausedUntil = NO_PAUSE;
    }

    /** Keeps the row up to then at least, whatever it counts. */
    void keepUntil(Instant then) {
        if (then.isAfter(forgetAt)) {
            forgetAt = then;
        }
    }
}
