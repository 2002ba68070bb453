package org.attune.event;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/** A webinar that people book. */
@Entity
@Table(name = "live_event")
class LiveEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "live_event")
    @SequenceGenerator(name = "live_event", sequenceName = "live_event_seq")
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String summary;

    @Column(nullable = false)
    private String audience;

    @Column(nullable = false)
    private String speakers;

    /** Of learning. */
    @Column(nullable = false)
    private int minutes;

    @Column(nullable = false)
    private int capacity;

    /** So long before the first session begins nobody is offered a place any more. */
    @Column(name = "cut_off_minutes", nullable = false)
    private int cutOffMinutes;

    /** So long a freed place is kept for one person. */
    @Column(name = "offer_minutes", nullable = false)
    private int offerMinutes;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private MeetingProvider provider;

    /** Empty unless the provider is LINK. */
    @Column(name = "join_link", nullable = false)
    private String joinLink;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private EventState state;

    @Column(name = "cancelled_why", nullable = false)
    private String cancelledWhy;

    /** Rises with each change that calendars have to know (RFC 5545, 3.8.7.4). */
    @Column(nullable = false)
    private int sequence;

    /** Takes the event's place once it is over. */
    @Column
    private @Nullable Long recording;

    /** When those who did not come were told of it. */
    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "made_by", nullable = false)
    private long madeBy;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "liveEvent", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startsAt")
    private List<EventSession> sessions = new ArrayList<>();

    protected LiveEvent() {}

    LiveEvent(Reader reader, EventWords words, Instant at) {
        this.hub = reader.hub();
        this.state = EventState.DRAFT;
        this.cancelledWhy = "";
        this.madeBy = reader.account();
        this.madeAt = at;
        title = words.title();
        summary = words.summary();
        audience = words.audience();
        speakers = words.speakers();
        minutes = words.minutes();
        capacity = words.capacity();
        cutOffMinutes = words.cutOffMinutes();
        offerMinutes = words.offerMinutes();
        provider = words.provider();
        joinLink = words.joinLink();
        words.sessions().forEach(each -> sessions.add(new EventSession(this, each)));
    }

    long id() {
        return id;
    }

    long hub() {
        return hub;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String speakers() {
        return speakers;
    }

    int capacity() {
        return capacity;
    }

    MeetingProvider provider() {
        return provider;
    }

    String joinLink() {
        return joinLink;
    }

    EventState state() {
        return state;
    }

    String cancelledWhy() {
        return cancelledWhy;
    }

    int sequence() {
        return sequence;
    }

    @Nullable
    Long recording() {
        return recording;
    }

    long version() {
        return version;
    }

    /** In order of time. */
    List<EventSession> sessions() {
        return List.copyOf(sessions);
    }
}
