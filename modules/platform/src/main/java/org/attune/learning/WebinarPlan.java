package org.attune.learning;

import java.util.List;
import java.util.Optional;
import org.attune.event.Attended;
import org.attune.event.MyEvent;
import org.attune.recording.RecordingDescription;

/**
 * A live event or a recording of a course, as its page shows it.
 *
 * @param event absent of a recording, and when the hub has taken the event back
 * @param recording what can be watched; absent until it is there
 * @param evidence of the reader's having been at the event, each kind once
 * @param bygone whether the event was over before the reader began the course again: it counts for the round before
 * @param writing whether writing about it now would bring the part on
 * @param reflection what the reader wrote about it
 */
public record WebinarPlan(
        PartPlan part,
        Optional<MyEvent> event,
        Optional<RecordingDescription> recording,
        List<Attended> evidence,
        Watched standing,
        boolean bygone,
        boolean writing,
        Optional<Reflection> reflection) {

    public WebinarPlan {
        evidence = List.copyOf(evidence);
    }
}
