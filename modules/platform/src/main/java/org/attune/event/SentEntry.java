package org.attune.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What stands in somebody's calendar by a letter of ours: one row as long as it does. */
@Entity
@Table(name = "calendar_entry")
class SentEntry {

    @Id
    private String uid;

    @Column(nullable = false)
    private long booking;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    /** Stands for what somebody has to know of it. */
    @Column(nullable = false)
    private String said;

    protected SentEntry() {}

    SentEntry(Booking booking, CalendarEntry entry) {
        this.uid = entry.uid();
        this.booking = booking.id();
        this.startsAt = entry.startsAt();
        this.endsAt = entry.endsAt();
        this.said = entry.fingerprint();
    }

    String uid() {
        return uid;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    boolean says(CalendarEntry entry) {
        return said.equals(entry.fingerprint());
    }

    /** It was sent again, with what it says now. */
    void changesTo(CalendarEntry entry) {
        startsAt = entry.startsAt();
        endsAt = entry.endsAt();
        said = entry.fingerprint();
    }
}
