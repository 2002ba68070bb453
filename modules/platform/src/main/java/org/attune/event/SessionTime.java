package org.attune.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** From when to when people meet; shown in Europe/London. */
public record SessionTime(Instant startsAt, Instant endsAt) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** As people say it, by the clocks of London. */
    public static SessionTime inLondon(LocalDateTime starts, LocalDateTime ends) {
        return new SessionTime(
                starts.atZone(LONDON).toInstant(), ends.atZone(LONDON).toInstant());
    }

    /** So many weeks later, at the same time by the clocks of London, and as long as this. */
    public SessionTime weeksLater(int weeks) {
        Instant starts = startsAt.atZone(LONDON).plusWeeks(weeks).toInstant();
        return new SessionTime(starts, starts.plus(length()));
    }

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    boolean overlaps(SessionTime other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
