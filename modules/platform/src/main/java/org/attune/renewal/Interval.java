package org.attune.renewal;

import java.time.LocalDate;

/**
 * After how long something is to be renewed, from a day on.
 *
 * @param from what is done on this day or later goes by it
 * @param months calendar months, 1 to 600
 * @param source who says so, in words
 */
public record Interval(LocalDate from, int months, String source) {}
