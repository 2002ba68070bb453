package org.attune.notification;

import java.time.Duration;

/**
 * How long a letter is tried: after a minute, then after twice as long each time up to an hour, for three days.
 *
 * @param most tries in all
 */
record Patience(int most) {
    static final Patience THREE_DAYS = new Patience(mostWithin(Duration.ofDays(3)));

    private static final int HOUR = 60;

    /** How long to wait after that many tries. */
    Duration after(int tries) {
        int doublings = Math.min(tries - 1, Integer.SIZE / 4);
        return Duration.ofMinutes(Math.min(1 << doublings, HOUR));
    }

    private static int mostWithin(Duration time) {
        Patience any = new Patience(0);
        int tries = 1;
        Duration spent = Duration.ZERO;
        while (spent.compareTo(time) < 0) {
            spent = spent.plus(any.after(tries));
            tries++;
        }
        return tries;
    }
}
