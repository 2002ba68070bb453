package org.attune.renewal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may do a course again now.
 *
 * @param finished the day they finished it last
 * @param renewBy the last day on which that counts; absent when it was assigned again and does not expire
 * @param expiry how near that day is
 */
public record Again(
        long course, LocalDate finished, @Nullable LocalDate renewBy, Expiry expiry) {}
