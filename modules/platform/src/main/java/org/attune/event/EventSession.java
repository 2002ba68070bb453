package org.attune.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** From when to when people of an event meet. */
@Entity
@Table(name = "event_session")
class EventSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_session")
    @SequenceGenerator(name = "event_session", sequenceName = "event_session_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_event")
    private LiveEvent liveEvent;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    /** Of its calendar entries, for good. */
    @Column(nullable = false)
    private String uid;

    /** What the provider calls it; cannot be guessed. */
    @Column(nullable = false)
    private String meeting;

    protected EventSession() {}

    EventSession(LiveEvent liveEvent, SessionTime time) {
        this.liveEvent = liveEvent;
        this.startsAt = time.startsAt();
        this.endsAt = time.endsAt();
        this.uid = UUID.randomUUID().toString();
        this.meeting = UUID.randomUUID().toString();
    }

    long id() {
        return id;
    }

    LiveEvent liveEvent() {
        return liveEvent;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    String uid() {
        return uid;
    }

    String meeting() {
        return meeting;
    }
}
