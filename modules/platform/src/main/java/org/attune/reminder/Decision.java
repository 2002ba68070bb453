package org.attune.reminder;

import java.time.LocalDate;

/**
 * That something is to be decided about now.
 *
 * @param about the day on which they got it, or by which it is to be done
 * @param needed whether there is something to say that they do not know
 */
record Decision(Occasion occasion, LocalDate about, boolean needed) {}
