package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.AttemptService;

/** Doing a course once more, when what was learnt is to be renewed. */
@ApplicationScoped
@Transactional
public class AgainService {

    @Inject
    Enrolments enrolments;

    @Inject
    CatalogueService catalogue;

    @Inject
    AttemptService attempts;

    @Inject
    Event<BeginsAgain> begins;

    @Inject
    Clock clock;

    /** When those of the accounts who are the hub's finished courses last; whoever calls has looked who may know. */
    @Access(Access.Policy.SYSTEM)
    public List<Finish> finished(long hub, Collection<Long> accounts) {
        return enrolments.finished(hub, accounts);
    }

    /**
     * Begins a course anew for the reader, in the version that is published now. Nothing happens when they are doing it again
     * already. Whoever calls has looked whether it is time.
     *
     * @throws NotFound when the reader never finished the course
     * @throws RuleViolation when it is out of the catalogue, or changed just now
     */
    @Access(Access.Policy.SYSTEM)
    public void begin(Reader reader, long course) {
        Enrolment enrolment = enrolments
                .find(reader, course)
                .filter(each -> each.finishedAt() != null)
                .orElseThrow(NotFound::new);
        if (!enrolment.isFinished()) {
            return;
        }
        CourseDescription now = catalogue.find(reader, course).orElseThrow(() -> new RuleViolation("again.archived"));
        Set<Enrolment.Attempted> attempted = enrolment.attempted(now);
        Map<Enrolment.Attempted, Integer> latest = begunAnew(reader, attempted);
        // Locks go registration (tracking's), then enrolment, as everywhere.
        Enrolment held = enrolments.hold(enrolment);
        if (!held.attempted(now).equals(attempted)) {
            throw new RuleViolation("again.changed");
        }
        Instant last = held.finishedAt();
        if (last != null && held.isFinished()) {
            begins.fire(
                    new BeginsAgain(new CourseFinished(held.id(), held.hub(), held.account(), held.course(), last)));
            held.again(now, latest, clock.instant());
        }
    }

    /** Makes each activity begin a new attempt the next time, in the order of resources. */
    private Map<Enrolment.Attempted, Integer> begunAnew(Reader reader, Set<Enrolment.Attempted> attempted) {
        Map<Enrolment.Attempted, Integer> latest = new HashMap<>();
        attempted.stream()
                .sorted(Comparator.comparingLong(Enrolment.Attempted::resource)
                        .thenComparing(Enrolment.Attempted::activity))
                .forEach(each -> attempts.reopen(reader.account(), each.resource(), each.activity())
                        .ifPresent(attempt -> latest.put(each, attempt)));
        return latest;
    }
}
