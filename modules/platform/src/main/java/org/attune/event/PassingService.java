package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.attune.shared.Access;

/** Lets what is offered pass on when its time is over, a transaction an event. */
@ApplicationScoped
@Transactional
public class PassingService {

    @Inject
    LiveEvents events;

    @Inject
    Turns turns;

    @Inject
    Clock clock;

    /** Events of which an offer is over, whose wait-list ends since the cut-off has come, or that have a free place for who waits. */
    @Access(Access.Policy.SYSTEM)
    public List<LiveEvents.Found> due() {
        return events.due(clock.instant());
    }

    /** Brings the places of an event up to now. Of two servers at once the second waits, and then finds nothing to do. */
    @Access(Access.Policy.SYSTEM)
    public void pass(long hub, long event) {
        turns.settle(events.hold(hub, event), clock.instant());
    }
}
