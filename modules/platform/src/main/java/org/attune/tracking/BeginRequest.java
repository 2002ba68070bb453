package org.attune.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the wrapper asks of a begin.
 *
 * @param branch id of the branch to continue from
 * @param decline ids of branches not to be offered again
 */
public record BeginRequest(@Nullable String branch, List<String> decline) {
    public static final BeginRequest PLAIN = new BeginRequest(null, List.of());

    public BeginRequest {
        decline = List.copyOf(decline);
    }
}
