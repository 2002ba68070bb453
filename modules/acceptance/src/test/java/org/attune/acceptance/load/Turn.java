package org.attune.acceptance.load;

import java.io.IOException;

/** What one connection does, over and over. */
interface Turn {
    /**
     * Does it once and tells the tally how long it took, from the intended start on: a request that had to wait for the one
     * before took the waiting too.
     *
     * @param intended when it was to start, by {@link System#nanoTime()}
     */
    void take(long intended, Tally tally) throws IOException;
}
