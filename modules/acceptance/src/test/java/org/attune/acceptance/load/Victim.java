package org.attune.acceptance.load;

import java.io.IOException;

/** What is killed, or goes wrong and right again. */
public interface Victim {
    /** Ends it, or a part of it, with -9; or lets something go wrong. */
    void kill() throws IOException;

    /** Starts it again where it does not do so by itself. */
    void bringBack() throws IOException;

    /** How often every learner is turned away at least while it stays so; 0 where it does not wait for that. */
    default int lasts() {
        return 0;
    }
}
