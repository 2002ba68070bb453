package org.attune.acceptance.load;

import java.io.IOException;

/** What is killed, or goes wrong and right again. */
public interface Victim {
    /** Ends it, or a part of it, with -9; or lets something go wrong. */
    void kill() throws IOException;

    /** Starts it again where it does not do so by itself. */
    void bringBack() throws IOException;

    /** Whether it stays so until every learner was turned away at least once. */
    default boolean lasts() {
        return false;
    }
}
