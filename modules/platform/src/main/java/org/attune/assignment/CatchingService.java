package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.setting.AtWork;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;

/** Follows who comes and goes, a transaction a setting. */
@ApplicationScoped
@Transactional
public class CatchingService {

    @Inject
    Assignments assignments;

    @Inject
    Giving giving;

    @Inject
    WorkplaceService workplaces;

    /** Looks through every setting in which something is assigned. */
    @Access(Access.Policy.SYSTEM)
    public List<Assignments.Place> places() {
        return assignments.places();
    }

    /**
     * Gives standing assignments to whoever came, and ends for whoever left what they have. Where nothing has moved nothing is
     * held. Of two servers at once the second waits, and then finds nothing to do.
     *
     * @return whether something had moved
     */
    @Access(Access.Policy.SYSTEM)
    public boolean follow(long hub, long setting) {
        List<AtWork> working = workplaces.atWork(hub, setting);
        boolean moved = assignments.open(hub, setting).stream()
                .anyMatch(each -> !giving.movement(each, working).isNone());
        if (moved) {
            for (Assignment each : assignments.holdOpen(hub, setting)) {
                giving.follow(each, giving.movement(each, working));
            }
        }
        return moved;
    }
}
