package org.attune.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was decided about.
 *
 * @param about the day on which they got it, or by which it was to be done
 * @param due by when they knew then that it is to be done; absent when by no day
 * @param on the day it was decided
 */
record Decided(Occasion occasion, LocalDate about, @Nullable LocalDate due, LocalDate on) {}
