package org.attune.event;

import java.time.Instant;
import java.util.List;

/**
 * An event from outside, the same for everybody.
 *
 * @param event id
 * @param speakers who speaks, as the coordinator wrote it
 * @param minutes of learning
 * @param taken places that are booked, or kept for whom they are offered to
 * @param waiting people on the wait-list
 * @param closed whether the cut-off has passed: nobody is offered a place any more
 * @param over whether its last session has ended
 * @param reported whether it is held where who was in is told, and for how long
 * @param recording id of the recording that took its place; 0 when none did
 * @param sessions in order of time; at least one
 */
public record EventDescription(
        long event,
        String title,
        String summary,
        String audience,
        String speakers,
        int minutes,
        int capacity,
        int taken,
        int waiting,
        EventState state,
        String cancelledWhy,
        boolean closed,
        boolean over,
        boolean reported,
        long recording,
        List<EventSessionDescription> sessions) {

    public EventDescription {
        sessions = List.copyOf(sessions);
    }

    /** When its last session ends. */
    public Instant endsAt() {
        return sessions.get(sessions.size() - 1).endsAt();
    }

    public int free() {
        return Math.max(0, capacity - taken);
    }
}
