package org.attune.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Somebody signed in with one browser, until they sign out or make no request for as long as it lasts. */
@Entity
@Table(name = "web_session")
class WebSession {
    /** Not each request is written down: for as much of the time as one in so many the row may say less than is true. */
    private static final int PARTS = 20;

    @Id
    @Column(name = "key_hash")
    private String hash;

    @Column(nullable = false)
    private long account;

    @Column(name = "session_number", nullable = false)
    private int number;

    @Column(name = "to_learn", nullable = false)
    private boolean toLearn;

    @Column(name = "on_tablet", nullable = false)
    private boolean onTablet;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    protected WebSession() {}

    WebSession(String hash, long account, int number, boolean toLearn, boolean onTablet, Instant now) {
        this.hash = hash;
        this.account = account;
        this.number = number;
        this.toLearn = toLearn;
        this.onTablet = onTablet;
        this.usedAt = now;
    }

    /** The same, under another key and with the number that the account's sessions have now. */
    WebSession renewed(String otherHash, int otherNumber, Instant now) {
        return new WebSession(otherHash, account, otherNumber, toLearn, onTablet, now);
    }

    boolean lastsAt(Instant now) {
        return now.isBefore(usedAt.plus(SessionHeld.idle(onTablet)));
    }

    /** A request was made. */
    void isUsed(Instant now) {
        Duration exact = SessionHeld.idle(onTablet).dividedBy(PARTS);
        // Also when the clock was set back.
        if (Duration.between(usedAt, now).abs().compareTo(exact) >= 0) {
            usedAt = now;
        }
    }

    long account() {
        return account;
    }

    /** Whether it is one of those that the account had under this number. */
    boolean isOf(int sessions) {
        return number == sessions;
    }

    SessionHeld held(Account person) {
        return new SessionHeld(
                new SignInAnswer.SignedIn(
                        toLearn ? person.reader().forLearningOnly() : person.reader(), person.person(), number),
                person.standing(),
                onTablet);
    }
}
