package org.attune.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a setting assigned a course to somebody.
 *
 * @param due the last day on which it is in time; absent without one
 * @param countsFrom what was finished before does not count; absent where anything does
 * @param declined whether they said no
 * @param possible whether they can do it: they may sign in, and the course is not archived or they are on it
 * @param by the name of who assigned it
 * @param note what was said with it; empty when nothing was
 */
public record TeamAsked(
        Weight weight,
        Instant at,
        @Nullable LocalDate due,
        @Nullable Instant countsFrom,
        boolean declined,
        boolean possible,
        String by,
        String note) {

    /** How much it is asked. */
    public enum Weight {
        REQUIRED,
        AGREED,
        VOLUNTARY
    }

    boolean isPast(LocalDate today) {
        return !declined && possible && weight != Weight.VOLUNTARY && due != null && due.isBefore(today);
    }
}
