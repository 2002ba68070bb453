package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.ModuleRule;
import org.attune.event.Attended;
import org.attune.event.EventDescription;
import org.attune.event.EventService;
import org.attune.event.EvidenceService;
import org.attune.event.RecordingTookPlace;

/**
 * Raises lessons by what shows that somebody was at a live event, and lets a recording take an event's place, each in the
 * transaction in which it becomes so. Locks go as everywhere: enrolments by id, and nothing of the event's after them.
 */
@ApplicationScoped
class Attending {

    @Inject
    Enrolments enrolments;

    @Inject
    Finishing finishing;

    @Inject
    CatalogueService catalogue;

    @Inject
    EventService events;

    @Inject
    EvidenceService evidence;

    void attended(@Observes Attended event) {
        Map<Long, ModuleRule> rules = catalogue.attending(event.liveEvent());
        for (long id : enrolments.attending(event.account(), rules.keySet())) {
            raise(enrolments.lock(id), rules, event);
        }
    }

    private void raise(Enrolment held, Map<Long, ModuleRule> rules, Attended event) {
        finishing.in(held, () -> held.attend(rules, event, ended(held.hub(), event)));
    }

    /** When the event was over; else when the evidence came, where that was earlier. */
    private Instant ended(long hub, Attended event) {
        return events.inHub(hub, event.liveEvent())
                .map(EventDescription::endsAt)
                .filter(each -> each.isBefore(event.at()))
                .orElse(event.at());
    }

    /** Counts what shows that somebody was at the events of a course before they came to its version. */
    void catchUp(Enrolment enrolment) {
        List<Attended> known = enrolments.events(enrolment).stream()
                .flatMap(event -> evidence.of(enrolment.account(), event).stream())
                .toList();
        if (!known.isEmpty()) {
            // This one alone: others are held in their order by whoever hears of it.
            Enrolment held = enrolments.hold(enrolment);
            known.forEach(each -> raise(held, catalogue.attending(each.liveEvent()), each));
        }
    }

    void tookPlace(@Observes RecordingTookPlace event) {
        enrolments.play(
                event.recording(), catalogue.attending(event.liveEvent()).keySet());
    }

    /** Lets an enrolment play what took an event's place while its lessons were being taken down. */
    void play(long module, long recording) {
        if (recording != 0) {
            enrolments.play(recording, Set.of(module));
        }
    }
}
