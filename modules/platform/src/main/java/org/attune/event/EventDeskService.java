package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** Coordinators make events, open them, change them and call them off. */
@ApplicationScoped
@Transactional
public class EventDeskService {

    /** All events of the hub: drafts, what comes, what is over and what was cancelled. */
    @Access(Access.Policy.COORDINATOR)
    public List<EventDescription> all(Reader reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * One event, with its people.
     *
     * @throws NotFound when the hub has no such event
     */
    @Access(Access.Policy.COORDINATOR)
    public EventOnDesk event(Reader reader, long event) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a draft.
     *
     * @return its id
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.COORDINATOR)
    public long make(Reader reader, EventWords words) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes it. Whoever has a booking is told of what calendars have to know; more places are given at once, fewer take
     * nobody's away.
     *
     * @param seen the version that the reader had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.COORDINATOR)
    public void change(Reader reader, long event, long seen, EventWords words) {
        throw new UnsupportedOperationException();
    }

    /** Lets people book. */
    @Access(Access.Policy.COORDINATOR)
    public void open(Reader reader, long event, long seen) {
        throw new UnsupportedOperationException();
    }

    /** Calls it off, or throws a draft away that nobody could book; everyone with a booking is told why. */
    @Access(Access.Policy.COORDINATOR)
    public void cancel(Reader reader, long event, long seen, String why) {
        throw new UnsupportedOperationException();
    }

    /**
     * Says which recording takes the event's place once it is over; 0 for none. People watch it as soon as it is published.
     *
     * @throws NotFound when the hub has no such event or recording
     */
    @Access(Access.Policy.COORDINATOR)
    public void record(Reader reader, long event, long seen, long recording) {
        throw new UnsupportedOperationException();
    }
}
