package org.attune.reporting;

import java.time.LocalDate;

/**
 * What a team finished in a week, from Monday to Sunday on the clocks of the United Kingdom.
 *
 * @param monday its first day
 * @param lessons that were done
 * @param courses that were finished
 */
public record TeamWeek(LocalDate monday, int lessons, int courses) {}
