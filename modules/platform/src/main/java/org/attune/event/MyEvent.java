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
 * @param clashes titles of what the reader has booked, or is offered, for the same time
 * @param news what became of it without the reader's doing, as long as they have not said that they know
 * @param movedFrom when it was to begin, as far as the reader knows, where it was moved; absent where it was not, or
 *     sessions were added alone
 */
public record MyEvent(
        EventDescription event,
        Optional<BookingState> booking,
        int ahead,
        @Nullable Instant offeredUntil,
        List<String> clashes,
        Optional<BookingNews> news,
        @Nullable Instant movedFrom) {

    public MyEvent {
        clashes = List.copyOf(clashes);
    }
}
