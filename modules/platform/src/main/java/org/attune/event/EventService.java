package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.account.AccountService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** Events as people find, book and leave them. */
@ApplicationScoped
@Transactional
public class EventService {

    @Inject
    LiveEvents events;

    @Inject
    Bookings bookings;

    @Inject
    Attendances attendances;

    @Inject
    Turns turns;

    @Inject
    Describing describing;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /**
     * The hub's open events with a session between two times, and those that were called off and the reader had booked; and
     * whenever they were, those whose recording the reader, who did not come, has not heard of. In order of time.
     */
    @Access(Access.Policy.LEARNER)
    public List<MyEvent> between(Reader reader, Instant from, Instant until) {
        return describing.to(
                reader.account(), events.between(reader.hub(), reader.account(), from, until), clock.instant());
    }

    /** Whether letters about bookings are written to the reader: they have an address that is known to be theirs. */
    @Access(Access.Policy.LEARNER)
    public boolean writesTo(Reader reader) {
        return accounts.find(reader.account()).filter(EventLetters::isWritten).isPresent();
    }

    /**
     * One event.
     *
     * @throws NotFound when the hub has no such event, or it is a draft
     */
    @Access(Access.Policy.LEARNER)
    public MyEvent event(Reader reader, long event) {
        LiveEvent found =
                events.find(reader.hub(), event).filter(LiveEvent::isShown).orElseThrow(NotFound::new);
        return describing.to(reader.account(), List.of(found), clock.instant()).get(0);
    }

    /**
     * Takes a place, one that is offered too, or joins the wait-list; the same again changes nothing.
     *
     * @throws NotFound when the hub has no such event, or it is a draft
     * @throws RuleViolation when it was called off, its last session has begun, or it is over
     */
    @Access(Access.Policy.LEARNER)
    public BookAnswer book(Reader reader, long event) {
        LiveEvent held = held(reader, event);
        if (held.state() == EventState.CANCELLED) {
            throw new RuleViolation("event.cancelled");
        }
        return turns.book(held, reader.account(), clock.instant());
    }

    /**
     * Gives a place, an offer or the wait up; nothing happens when there is none. That they joined a session early which has
     * not begun is forgotten.
     *
     * @throws NotFound when the hub has no such event, or it is a draft
     * @throws RuleViolation when it is over
     */
    @Access(Access.Policy.LEARNER)
    public void giveUp(Reader reader, long event) {
        LiveEvent held = held(reader, event);
        Instant now = clock.instant();
        if (held.isOver(now)) {
            throw new RuleViolation("event.over");
        }
        turns.giveUp(held, reader.account(), now);
        attendances.forget(held.id(), reader.account(), now);
    }

    /**
     * The reader has seen what became of their booking; nothing happens when there was nothing to see.
     *
     * @throws NotFound when the hub has no such event, or it is a draft
     */
    @Access(Access.Policy.LEARNER)
    public void know(Reader reader, long event) {
        LiveEvent held = held(reader, event);
        turns.settle(held, clock.instant());
        bookings.of(held.id(), reader.account()).ifPresent(Booking::isKnown);
    }

    /** An event of the hub, in whatever state, for another feature that has asked who may. */
    @Access(Access.Policy.SYSTEM)
    public Optional<EventDescription> inHub(long hub, long event) {
        return events.find(hub, event).map(each -> describing.describe(each, clock.instant()));
    }

    /** The same, for a feature that is about to name it: until the transaction ends nobody throws it away. */
    @Access(Access.Policy.SYSTEM)
    public Optional<EventDescription> hold(long hub, long event) {
        return events.holdIfThere(hub, event).map(each -> describing.describe(each, clock.instant()));
    }

    /** All that is kept of the reader's bookings and of what they came to, in order of time. */
    @Access(Access.Policy.SIGNED_IN)
    public List<BookedEvent> booked(Reader reader) {
        return describing.kept(reader.account());
    }

    /** Ends what somebody has whose account is closed, passes their places on, and takes away that they ever had any. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long hub, long account) {
        // In the same order for everyone, so that two who leave do not wait for each other.
        List<LiveEvent> left = bookings.mine(account).stream()
                .map(Booking::liveEvent)
                .sorted()
                .map(each -> events.hold(hub, each))
                .toList();
        bookings.forget(account);
        left.forEach(each -> turns.settle(each, clock.instant()));
    }

    private LiveEvent held(Reader reader, long event) {
        LiveEvent held = events.hold(reader.hub(), event);
        if (!held.isShown()) {
            throw new NotFound();
        }
        return held;
    }
}
