package org.attune.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person and their place at an event, whatever becomes of it: one row for the two. */
@Entity
@Table(name = "booking")
class Booking {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "booking")
    @SequenceGenerator(name = "booking", sequenceName = "booking_seq")
    private Long id;

    @Column(name = "live_event", nullable = false)
    private long liveEvent;

    @Column(nullable = false)
    private long account;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BookingState state;

    /** The order of the wait-list; anew each time they join it. */
    @Column(nullable = false)
    private long place;

    /** Of OFFERED alone. */
    @Column(name = "offered_until")
    private @Nullable Instant offeredUntil;

    /** Rises with each calendar entry that was sent, so that the last word is the latest. */
    @Column(nullable = false)
    private int invitation;

    @Column(nullable = false)
    private Instant at;

    /** What they have not heard of it yet. */
    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable BookingNews news;

    /** Of MOVED: when it was to begin, as far as they know; absent where sessions were added alone. */
    @Column(name = "moved_from")
    private @Nullable Instant movedFrom;

    /** How they stood when the event was called off. */
    @Column(name = "called_off_as")
    @Enumerated(EnumType.STRING)
    private @Nullable BookingState calledOffAs;

    @Version
    private long version;

    protected Booking() {}

    Booking(long liveEvent, long account, BookingState state, long place, Instant at) {
        this.liveEvent = liveEvent;
        this.account = account;
        this.state = state;
        this.place = place;
        this.at = at;
    }

    /** They have a place. */
    void takesPlace(Instant when) {
        become(BookingState.BOOKED, null, when);
        isKnown();
    }

    /** They wait, behind everyone who waits already. */
    void waits(long newPlace, Instant when) {
        become(BookingState.WAITING, null, when);
        place = newPlace;
        isKnown();
    }

    /** A place is kept for them for a time. */
    void isOffered(Instant until, Instant when) {
        become(BookingState.OFFERED, until, when);
    }

    /** They have nothing any more: no place, no offer, no wait. */
    void ends(Instant when) {
        become(BookingState.CANCELLED, null, when);
        isKnown();
    }

    /** The same without their doing: they are to hear why. */
    void ends(BookingNews why, Instant when) {
        calledOffAs = why == BookingNews.CALLED_OFF ? state : null;
        ends(when);
        hears(why);
    }

    /** There is something that they are to hear. */
    void hears(BookingNews what) {
        isKnown();
        news = what;
    }

    /**
     * It is at another time now.
     *
     * @param from when it was to begin; null where sessions were added alone
     * @param now when its sessions begin
     */
    void isMoved(@Nullable Instant from, List<Instant> now) {
        movedFrom = news == BookingNews.MOVED && movedFrom != null ? movedFrom : from;
        // Moved there and back: as they know it.
        boolean asKnown = news == BookingNews.MOVED && movedFrom != null && now.contains(movedFrom);
        news = asKnown ? null : BookingNews.MOVED;
        movedFrom = asKnown ? null : movedFrom;
    }

    /** It is known now that they were there. */
    void isSeenThere() {
        news = news == BookingNews.RECORDED ? null : news;
    }

    /** They have heard. */
    void isKnown() {
        news = null;
        movedFrom = null;
    }

    private void become(BookingState next, @Nullable Instant until, Instant when) {
        state = next;
        offeredUntil = until;
        at = when;
    }

    /** How they stand at a moment: an offer or a wait whose time is over is none, also before anybody has told them. */
    BookingState stateAt(LiveEvent event, Instant now) {
        boolean overDue = offeredUntil != null ? !now.isBefore(offeredUntil) : event.isClosed(now);
        return overDue && state != BookingState.BOOKED ? BookingState.CANCELLED : state;
    }

    /** What they have not heard yet, also before anybody has noted that an offer or a wait is over. */
    Optional<BookingNews> newsAt(LiveEvent event, Instant now) {
        if (state != BookingState.CANCELLED && stateAt(event, now) == BookingState.CANCELLED) {
            return Optional.of(state == BookingState.OFFERED ? BookingNews.OFFER_OVER : BookingNews.WAIT_OVER);
        }
        return Optional.ofNullable(news);
    }

    /** When it was to begin, as far as they know, where it was moved. */
    @Nullable
    Instant movedFrom() {
        return movedFrom;
    }

    /** How they stood when the event was called off; nothing where it was not, or they had ended it before. */
    Optional<BookingState> calledOffAs() {
        return Optional.ofNullable(calledOffAs);
    }

    long id() {
        return id;
    }

    long liveEvent() {
        return liveEvent;
    }

    long account() {
        return account;
    }

    BookingState state() {
        return state;
    }

    long place() {
        return place;
    }

    @Nullable
    Instant offeredUntil() {
        return offeredUntil;
    }

    int invitation() {
        return invitation;
    }

    /** The number of the next calendar entry: higher than any that was sent. */
    int nextInvitation() {
        return ++invitation;
    }

    Instant at() {
        return at;
    }

    long version() {
        return version;
    }
}
