package org.attune.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person and an event.
 *
 * @param at since when they stand so
 * @param sessions in order of time
 */
public record BookedEvent(String title, BookingState state, Instant at, List<Session> sessions) {

    public BookedEvent {
        sessions = List.copyOf(sessions);
    }

    /**
     * What is kept of a session and of who has the booking.
     *
     * @param joinedAt when they first went in; absent when they did not
     * @param minutes that the provider reported
     * @param markedAt when the host said that they were there; absent when nobody did
     */
    public record Session(
            SessionTime time,
            @Nullable Instant joinedAt,
            int minutes,
            @Nullable Instant markedAt) {}
}
