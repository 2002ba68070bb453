package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.attune.shared.Access;

/** Lets recordings take the place of events that are over, a transaction an event. */
@ApplicationScoped
@Transactional
public class AfterService {

    @Inject
    LiveEvents events;

    @Inject
    After after;

    @Inject
    Clock clock;

    /** Events that are over and whose recording is there, and has not taken their place. */
    @Access(Access.Policy.SYSTEM)
    public List<LiveEvents.Found> due() {
        return events.recorded(clock.instant());
    }

    /** Lets it take the event's place. Of two servers at once the second waits, and then finds nothing to do. */
    @Access(Access.Policy.SYSTEM)
    public void takePlace(long hub, long event) {
        after.settle(events.hold(hub, event), clock.instant());
    }
}
