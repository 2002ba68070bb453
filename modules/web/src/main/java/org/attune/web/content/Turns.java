package org.attune.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many write what is tracked at a time. Each holds a connection to the database and takes a second one for what follows
 * from the event: as many at once as the pool has connections would wait for one another, and did, for a minute.
 */
@ApplicationScoped
class Turns {
    /** Two connections each, of the sixteen of {@link org.attune.shared.Migrations}; the rest is for pages. */
    private static final int AT_ONCE = 6;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What is answered when its turn has come. Whoever was first is first. */
    <T> T take(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
