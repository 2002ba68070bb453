package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** Events as people find, book and leave them. */
@ApplicationScoped
@Transactional
public class EventService {

    /** The hub's open events with a session between two times, and those the reader has booked, in order of time. */
    @Access(Access.Policy.LEARNER)
    public List<MyEvent> between(Reader reader, Instant from, Instant until) {
        throw new UnsupportedOperationException();
    }

    /**
     * One event.
     *
     * @throws NotFound when the hub has no such event, or it is a draft
     */
    @Access(Access.Policy.LEARNER)
    public MyEvent event(Reader reader, long event) {
        throw new UnsupportedOperationException();
    }

    /** Takes a place, one that is offered too, or joins the wait-list; the same again changes nothing. */
    @Access(Access.Policy.LEARNER)
    public BookAnswer book(Reader reader, long event) {
        throw new UnsupportedOperationException();
    }

    /** Gives a place, an offer or the wait up; nothing happens when there is none. */
    @Access(Access.Policy.LEARNER)
    public void giveUp(Reader reader, long event) {
        throw new UnsupportedOperationException();
    }

    /** An event of the hub, for another feature that has asked who may. */
    @Access(Access.Policy.SYSTEM)
    public Optional<EventDescription> inHub(long hub, long event) {
        throw new UnsupportedOperationException();
    }
}
