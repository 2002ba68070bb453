package org.attune.event;

import java.time.Duration;
import java.time.Instant;

/**
 * Minutes that count between two times at which a provider had somebody in a session.
 *
 * @param whole minutes to add
 * @param until up to when everything is counted now
 */
record Minutes(int whole, Instant until) {
    /** Whoever was not asked about for longer may have been away between. */
    static final Duration LONGEST = Duration.ofMinutes(3);

    static Minutes between(Instant before, Instant now, SessionTime session) {
        if (!before.isBefore(now)) {
            return new Minutes(0, before);
        }
        if (Duration.between(before, now).compareTo(LONGEST) > 0) {
            return new Minutes(0, now);
        }
        // Those who came early are counted from when it begins.
        Instant from = before.isBefore(session.startsAt()) ? session.startsAt() : before;
        Instant to = now.isAfter(session.endsAt()) ? session.endsAt() : now;
        if (!from.isBefore(to)) {
            return new Minutes(0, now);
        }
        int whole = (int) Duration.between(from, to).toMinutes();
        return new Minutes(whole, from.plus(Duration.ofMinutes(whole)));
    }
}
