package org.attune.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attune.shared.LinkToken;

/** The address under which a person's calendar reads their bookings; of what it holds the hash alone is kept. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    @Id
    private long account;

    @Column(nullable = false)
    private String token;

    @Column(nullable = false)
    private Instant at;

    protected CalendarFeed() {}

    CalendarFeed(long account, String token, Instant at) {
        this.account = account;
        this.token = LinkToken.hash(token);
        this.at = at;
    }

    long account() {
        return account;
    }

    Instant at() {
        return at;
    }

    /** Another address from now on; the one before ends. */
    void renew(String fresh, Instant now) {
        token = LinkToken.hash(fresh);
        at = now;
    }
}
