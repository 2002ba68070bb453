package org.attune.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The week that a weekly letter is of.
 *
 * @param monday its first day
 */
record DigestWeek(LocalDate monday) {
    private static final LocalTime FROM = LocalTime.of(7, 30);
    /** The last day on which it is still written, where Monday was missed. */
    private static final DayOfWeek LAST = DayOfWeek.WEDNESDAY;

    /** The week whose letter may be written at a moment; nothing from Thursday to Monday morning. */
    static Optional<DigestWeek> at(Instant now) {
        ZonedDateTime there = now.atZone(Asked.LONDON);
        LocalDate monday = there.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean tooSoon =
                there.toLocalDate().equals(monday) && there.toLocalTime().isBefore(FROM);
        boolean tooLate = there.getDayOfWeek().compareTo(LAST) > 0;
        return tooSoon || tooLate ? Optional.empty() : Optional.of(new DigestWeek(monday));
    }

    /** When it is not worth reading any more: the next is about to come. */
    Instant end() {
        return monday.plusDays(7).atStartOfDay(Asked.LONDON).toInstant();
    }
}
