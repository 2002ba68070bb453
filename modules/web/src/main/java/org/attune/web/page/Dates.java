package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them, on the clocks of the United Kingdom: "Tuesday 14 October, 6.30 pm". */
@Named("dates")
@ApplicationScoped
public class Dates {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_A_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter SHORT_OF_A_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK);
    private static final int NOON = 12;

    @Inject
    Clock clock;

    /** The day; with its year when that is not this one. */
    public String day(Instant at) {
        return at.atZone(LONDON).format(isThisYear(at) ? DAY : DAY_OF_A_YEAR);
    }

    /** A day by its date alone: "14 October 2026". */
    public String date(Instant at) {
        return date(at.atZone(LONDON).toLocalDate());
    }

    /** A day by its date alone: "14 October 2026". */
    public String date(LocalDate day) {
        return day.format(DATE);
    }

    /** The day where there is little room: "14 Oct". */
    public String shortDay(Instant at) {
        return at.atZone(LONDON).format(isThisYear(at) ? SHORT : SHORT_OF_A_YEAR);
    }

    /** The day where there is little room: "14 Oct". */
    public String shortDay(LocalDate day) {
        return shortDay(day.atTime(NOON, 0).atZone(LONDON).toInstant());
    }

    /** The day on which it was. */
    public LocalDate on(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** Today. */
    public LocalDate today() {
        return on(clock.instant());
    }

    /** Day and time as a spreadsheet sorts them: "2026-10-14 18:30". */
    public String sortable(Instant at) {
        return at.atZone(LONDON).format(SORTABLE);
    }

    private boolean isThisYear(Instant at) {
        return at.atZone(LONDON).getYear() == clock.instant().atZone(LONDON).getYear();
    }

    /** The day and the time of day. */
    public String moment(Instant at) {
        return day(at) + ", " + time(at.atZone(LONDON));
    }

    /** The time of day: "6.30 pm". */
    public String time(Instant at) {
        return time(at.atZone(LONDON));
    }

    /** From when to when, as one says it under its day: "6.30 pm to 8 pm"; with its day when that is another. */
    public String span(Instant from, Instant until) {
        return time(from) + " to " + (on(from).equals(on(until)) ? time(until) : moment(until));
    }

    private static String time(ZonedDateTime at) {
        int hour = at.getHour() % NOON == 0 ? NOON : at.getHour() % NOON;
        String minutes = at.getMinute() == 0 ? "" : String.format(Locale.UK, ".%02d", at.getMinute());
        // Not broken at the end of a line.
        return hour + minutes + (at.getHour() < NOON ? "\u00a0am" : "\u00a0pm");
    }
}
