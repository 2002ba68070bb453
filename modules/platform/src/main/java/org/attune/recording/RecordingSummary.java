package org.attune.recording;

import java.time.Instant;
import java.util.List;

/**
 * A line in the list of a hub's recordings.
 *
 * @param size of the file, in bytes
 * @param lacking what is missing before it can be published; nothing once it is
 */
public record RecordingSummary(
        RecordingDescription recording, String mediaType, long size, Instant broughtAt, List<Lacking> lacking) {

    public RecordingSummary {
        lacking = List.copyOf(lacking);
    }
}
