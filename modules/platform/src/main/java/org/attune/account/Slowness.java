package org.attune.account;

import java.time.Duration;

/** How fast failed tries for a subject slow down the next ones. */
enum Slowness {
    /** A person mistypes a few times. */
    NAME(5, Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofMinutes(1)),
    /** A whole nursery shares an address, and everyone there mistypes now and then. */
    ADDRESS(100, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(1)),
    /** A PIN is one of a million, and whoever has the tablet has all day: some fifty guesses a day at most. */
    PIN(5, Duration.ofMinutes(30), Duration.ofMinutes(1), Duration.ofMinutes(30));

    /** No pause for a password is longer: whoever has it gets in within that. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final int free;
    private final Duration forgivenEvery;
    private final Duration first;
    private final Duration longest;

    Slowness(int free, Duration forgivenEvery, Duration first, Duration longest) {
        this.free = free;
        this.forgivenEvery = forgivenEvery;
        this.first = first;
        this.longest = longest;
    }

    /** The pause that follows so many failed tries: none for the free ones, then each twice the one before. */
    Duration pauseAfter(int failures) {
        int beyond = failures - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration pause = first.multipliedBy(1L << Math.min(beyond, 30));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** No more are counted than lead to the longest pause, so that the end of an attack is soon felt. */
    int most() {
        int most = free;
        while (pauseAfter(most).compareTo(longest) < 0) {
            most++;
        }
        return most;
    }

    /** No pause is longer. */
    Duration longest() {
        return longest;
    }

    /** As time passes, one failed try after another is forgiven. */
    Duration forgivenEvery() {
        return forgivenEvery;
    }
}
