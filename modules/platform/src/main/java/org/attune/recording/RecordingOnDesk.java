package org.attune.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording for whoever gets it ready.
 *
 * @param broughtBy a name; empty when nobody of the hub any more
 * @param version to be told with every change
 * @param publishedAt absent for a draft
 * @param captions as WebVTT; empty for none
 * @param transcript as it is edited, "0:05 Good evening." a line each; empty for none
 * @param chapters as they are edited, "0:00 Welcome" a line each; empty for none
 * @param remarks what about the captions may be a mistake
 * @param unplayable names of what is in the file that not every browser plays: "HEVC (H.265) pictures"
 */
public record RecordingOnDesk(
        RecordingSummary summary,
        String broughtBy,
        long version,
        @Nullable Instant publishedAt,
        String captions,
        String transcript,
        String chapters,
        List<CaptionRemark> remarks,
        List<String> unplayable) {

    public RecordingOnDesk {
        remarks = List.copyOf(remarks);
        unplayable = List.copyOf(unplayable);
    }
}
