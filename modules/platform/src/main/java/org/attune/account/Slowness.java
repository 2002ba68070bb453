package org.attune.account;

import java.time.Duration;

/** How fast failed tries for a subject slow down the next ones. */
enum Slowness {
    /** A person mistypes a few times. */
    NAME(5, Duration.ofMinutes(10)),
    /** A whole nursery shares an address, and everyone there mistypes now and then. */
    ADDRESS(100, Duration.ofMinutes(1));

    /** No pause is longer: whoever has the password gets in within it. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final int free;
    private final Duration forgivenEvery;

    Slowness(int free, Duration forgivenEvery) {
        this.free = free;
        this.forgivenEvery = forgivenEvery;
    }

    /** The pause that follows so many failed tries: none for the free ones, then 1 s, 2 s, 4 s … */
    Duration pauseAfter(int failures) {
        int beyond = failures - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        return failures >= most() ? LONGEST : Duration.ofSeconds(1L << beyond);
    }

    /** No more are counted than lead to the longest pause, so that the end of an attack is soon felt. */
    int most() {
        return free + 6;
    }

    /** As time passes, one failed try after another is forgiven. */
    Duration forgivenEvery() {
        return forgivenEvery;
    }
}
