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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A webinar that people book, with its times and what they mean. Longer than two screens for its many columns. */
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
        say(words);
        words.sessions().forEach(each -> sessions.add(new EventSession(this, each)));
    }

    private void say(EventWords words) {
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
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has
     */
    void isAsSeen(long seen) {
        if (version != seen) {
            throw new RuleViolation("event.changed");
        }
    }

    /**
     * It is as somebody says now. What calendars have to know raises the sequence.
     *
     * @throws RuleViolation when a session that has begun would be moved or removed
     */
    CalendarChange becomes(EventWords words, Instant now) {
        boolean named =
                !title.equals(words.title()) || provider != words.provider() || !joinLink.equals(words.joinLink());
        say(words);
        CalendarChange times = meetAt(words.sessions(), now);
        if (named || times.isAny()) {
            sequence++;
        }
        return new CalendarChange(named || times.entries(), times.gone());
    }

    /** Sessions at a time that stays are kept; of the others each is moved, in order of time, while there are any. */
    private CalendarChange meetAt(List<SessionTime> times, Instant now) {
        List<EventSession> old = new ArrayList<>(sessions());
        List<SessionTime> wanted = new ArrayList<>(times);
        old.removeIf(each -> wanted.remove(each.time()));
        if (state == EventState.OPEN && old.stream().anyMatch(each -> !now.isBefore(each.startsAt()))) {
            throw new RuleViolation("event.session.begun").at("sessions");
        }
        int moved = Math.min(old.size(), wanted.size());
        for (int i = 0; i < moved; i++) {
            old.get(i).moves(wanted.get(i));
        }
        wanted.subList(moved, wanted.size()).forEach(each -> sessions.add(new EventSession(this, each)));
        List<EventSession> gone = List.copyOf(old.subList(moved, old.size()));
        sessions.removeAll(gone);
        return new CalendarChange(!wanted.isEmpty(), gone);
    }

    /** Drafts are the coordinators' alone. */
    boolean isShown() {
        return state != EventState.DRAFT;
    }

    /** People can book it. */
    void opens() {
        state = EventState.OPEN;
    }

    /** It is called off, which calendars have to know. What was to take its place has none to take. */
    void isCalledOff(String why) {
        state = EventState.CANCELLED;
        recording = null;
        cancelledWhy = why;
        sequence++;
    }

    /** The recording takes its place once it is over; null for none. */
    void isRecorded(@Nullable Long by) {
        recording = by;
    }

    /** From now on the recording is in its place, and those who did not come are told. */
    void isWatchedFrom(Instant when) {
        toldAt = when;
    }

    /** When nobody is offered a place any more and the wait-list ends. */
    Instant cutOff() {
        return sessions().get(0).startsAt().minus(Duration.ofMinutes(cutOffMinutes));
    }

    /** Until when a place that is freed now is kept for one person: never beyond the cut-off. */
    Instant offerUntil(Instant now) {
        Instant until = now.plus(Duration.ofMinutes(offerMinutes));
        return until.isBefore(cutOff()) ? until : cutOff();
    }

    /** Whether the cut-off has passed. */
    boolean isClosed(Instant now) {
        return !now.isBefore(cutOff());
    }

    /** Whether the last session has begun, so that there is nothing left to book. */
    boolean hasBegunLast(Instant now) {
        return !now.isBefore(last().startsAt());
    }

    /** Whether the last session has ended. */
    boolean isOver(Instant now) {
        return !now.isBefore(last().endsAt());
    }

    private EventSession last() {
        return sessions().get(sessions.size() - 1);
    }

    EventWords words() {
        return new EventWords(
                title,
                summary,
                audience,
                speakers,
                minutes,
                capacity,
                cutOffMinutes,
                offerMinutes,
                provider,
                joinLink,
                sessions().stream().map(EventSession::time).toList());
    }

    /**
     * From outside.
     *
     * @param taken places
     * @param waiting people
     */
    EventDescription describe(int taken, int waiting, Instant now) {
        return new EventDescription(
                id,
                title,
                summary,
                audience,
                speakers,
                minutes,
                capacity,
                taken,
                waiting,
                state,
                cancelledWhy,
                isClosed(now),
                isOver(now),
                provider.isReporting(),
                recording == null || toldAt == null ? 0 : recording,
                sessions().stream().map(each -> each.describe(now)).toList());
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

    /** When the recording took its place; null while it has not. */
    @Nullable
    Instant watchedFrom() {
        return toldAt;
    }

    long version() {
        return version;
    }

    /** In order of time. */
    List<EventSession> sessions() {
        return sessions.stream()
                .sorted(Comparator.comparing(EventSession::startsAt))
                .toList();
    }
}
