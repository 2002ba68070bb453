package org.attune.event;

import java.time.Instant;
import java.util.List;

/**
 * What is kept of a person and an event.
 *
 * @param at since when they stand so
 * @param evidence that they were there, each kind once
 * @param minutes that the provider reported
 */
public record BookedEvent(
        String title,
        BookingState state,
        Instant at,
        List<SessionTime> sessions,
        List<Evidence> evidence,
        int minutes) {

    public BookedEvent {
        sessions = List.copyOf(sessions);
        evidence = List.copyOf(evidence);
    }
}
