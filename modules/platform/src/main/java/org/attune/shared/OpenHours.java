package org.attune.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people may be reminded of something; the rest are quiet hours. On the clocks of the United Kingdom, so that an hour
 * of the morning stays one when they change.
 *
 * @param from the first moment of each day
 * @param until from then on it is quiet; after {@code from}, on the same day
 * @param days on others it is quiet all day
 */
public record OpenHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Monday to Friday from seven to seven. */
    public static final OpenHours USUAL =
            new OpenHours(LocalTime.of(7, 0), LocalTime.of(19, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public OpenHours {
        days = Set.copyOf(days);
    }

    /** Whether people may be reminded at a moment. */
    public boolean isOpen(Instant at) {
        ZonedDateTime there = at.atZone(LONDON);
        return days.contains(there.getDayOfWeek())
                && !there.toLocalTime().isBefore(from)
                && there.toLocalTime().isBefore(until);
    }

    /** Whether people may be reminded at a moment and for a while after it. */
    public boolean isOpen(Instant at, Duration longer) {
        return isOpen(at) && isOpen(at.plus(longer));
    }
}
