package org.attune.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as letters say them: "Tuesday 14 October", with the year where it is another than today's. */
final class LetterDay {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter OF_A_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private LetterDay() {}

    static String of(LocalDate day, LocalDate today) {
        return day.format(day.getYear() == today.getYear() ? DAY : OF_A_YEAR);
    }
}
