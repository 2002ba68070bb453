package org.attune.record;

import java.time.LocalDate;

/**
 * What someone says of what they learnt elsewhere.
 *
 * @param giver who gave it; empty when they do not say
 * @param note empty when they add none
 */
public record ElsewhereWords(String title, String giver, LocalDate day, int minutes, String note) {}
