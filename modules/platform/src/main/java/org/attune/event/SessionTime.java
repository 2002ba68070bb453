package org.attune.event;

import java.time.Duration;
import java.time.Instant;

/** From when to when people meet; shown in Europe/London. */
public record SessionTime(Instant startsAt, Instant endsAt) {
    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    boolean overlaps(SessionTime other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
