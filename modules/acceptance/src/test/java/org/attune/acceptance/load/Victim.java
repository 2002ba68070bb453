package org.attune.acceptance.load;

import java.io.IOException;

/** What is killed. */
interface Victim {
    /** Ends it, or a part of it, with -9. */
    void kill();

    /** Starts it again where it does not do so by itself. */
    void bringBack() throws IOException;
}
