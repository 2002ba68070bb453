package org.attune.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the wrapper asks of a begin, and what it says of itself.
 *
 * @param branch id of the branch to continue from
 * @param decline ids of branches not to be offered again
 * @param seen the highest epoch the browser knows of; 0 when it says none
 * @param device what it runs on; absent when it does not say
 */
public record BeginRequest(
        @Nullable String branch,
        List<String> decline,
        long seen,
        @Nullable Device device) {
    public static final BeginRequest PLAIN = new BeginRequest(null, List.of(), 0, null);

    public BeginRequest {
        decline = List.copyOf(decline);
    }

    /** What it declines, without the branch it continues from. */
    BeginRequest declining() {
        return new BeginRequest(null, decline, seen, device);
    }
}
