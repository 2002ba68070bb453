package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.attune.shared.Access;

/** Lets it count, once a session begins, that people joined in the minutes before; a transaction an event. */
@ApplicationScoped
@Transactional
public class BeginningService {

    @Inject
    LiveEvents events;

    @Inject
    Attendances attendances;

    @Inject
    EvidenceRows evidence;

    @Inject
    Event<Attended> attended;

    @Inject
    Clock clock;

    /** Events of which a session has begun that somebody joined early. */
    @Access(Access.Policy.SYSTEM)
    public List<LiveEvents.Found> due() {
        return attendances.early(clock.instant());
    }

    /** Tells of those. Of two servers at once the second waits, and then finds nobody. */
    @Access(Access.Policy.SYSTEM)
    public void begin(long hub, long event) {
        LiveEvent held = events.hold(hub, event);
        for (long account : attendances.begin(held.id(), clock.instant())) {
            evidence.of(account, held.id()).stream()
                    .filter(each -> each.kind() == Evidence.JOINED)
                    .forEach(attended::fire);
        }
    }
}
