package org.attune.record;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that someone learnt: a course of the hub, or something elsewhere.
 *
 * @param begun when it was begun; for what was learnt elsewhere its day
 * @param finished when it was finished; absent for a course under way
 * @param on the day it counts on: when it was finished, or when something was last done in it
 * @param course the course; 0 for what was learnt elsewhere
 * @param version of the course, as its author numbers it; empty for what was learnt elsewhere
 * @param certificate absent for what is under way, or was learnt elsewhere
 * @param elsewhere absent for a course of the hub
 */
public record Entry(
        String title,
        LocalDate begun,
        @Nullable LocalDate finished,
        LocalDate on,
        Duration time,
        long course,
        String version,
        Optional<Certificate> certificate,
        Optional<Elsewhere> elsewhere) {

    public int year() {
        return on.getYear();
    }
}
