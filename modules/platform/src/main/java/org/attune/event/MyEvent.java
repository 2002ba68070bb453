package org.attune.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is to its reader.
 *
 * @param booking how the reader stands with it; nothing when they never booked
 * @param ahead how many wait before the reader; 0 unless they wait
 * @param offeredUntil until when a place is kept for the reader; absent unless one is
 * @param clashes titles of what the reader has booked for the same time
 */
public record MyEvent(
        EventDescription event,
        Optional<BookingState> booking,
        int ahead,
        @Nullable Instant offeredUntil,
        List<String> clashes) {

    public MyEvent {
        clashes = List.copyOf(clashes);
    }
}
