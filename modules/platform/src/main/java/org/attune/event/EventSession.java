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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.attune.shared.Checksum;

/** From when to when people of an event meet. */
@Entity
@Table(name = "event_session")
class EventSession {
    /** So long before it begins one may go in. */
    static final Duration EARLY = Duration.ofMinutes(15);

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

    /** It is held at another time, and stays the same to calendars and to its provider. */
    void moves(SessionTime time) {
        startsAt = time.startsAt();
        endsAt = time.endsAt();
    }

    SessionTime time() {
        return new SessionTime(startsAt, endsAt);
    }

    /** When one may go in. */
    Instant opensAt() {
        return startsAt.minus(EARLY);
    }

    /** Whether one may go in: from a quarter of an hour before it begins until it ends. */
    boolean isJoinOpen(Instant now) {
        return !now.isBefore(opensAt()) && now.isBefore(endsAt);
    }

    /**
     * What its provider calls a person: nobody there can tell who it is, or that it is the same at another session. Not by the
     * meeting's name, which the provider knows: it would only have to try one small number after the other.
     */
    String called(long account) {
        return Checksum.of(uid + "/" + account).substring(0, 24);
    }

    EventSessionDescription describe(Instant now) {
        return new EventSessionDescription(id, startsAt, endsAt, opensAt(), isJoinOpen(now));
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
