package org.attune.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** The clocks of London: as letters say times, and as calendars are told of them. */
final class LondonTime {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_A_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final int NOON = 12;

    private LondonTime() {}

    /** "Tuesday 14 October, 6.30 pm"; with its year when that is not this one. */
    static String moment(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(ZONE);
        return day(then, now) + ", " + clock(then);
    }

    /** "Tuesday 14 October, 6.30 pm to 8 pm". */
    static String span(Instant from, Instant until, Instant now) {
        ZonedDateTime begins = from.atZone(ZONE);
        ZonedDateTime ends = until.atZone(ZONE);
        boolean sameDay = begins.toLocalDate().equals(ends.toLocalDate());
        return moment(from, now) + " to " + (sameDay ? clock(ends) : moment(until, now));
    }

    private static String day(ZonedDateTime then, Instant now) {
        return then.format(then.getYear() == now.atZone(ZONE).getYear() ? DAY : DAY_OF_A_YEAR);
    }

    private static String clock(ZonedDateTime at) {
        int hour = at.getHour() % NOON == 0 ? NOON : at.getHour() % NOON;
        String minutes = at.getMinute() == 0 ? "" : String.format(Locale.UK, ".%02d", at.getMinute());
        return hour + minutes + (at.getHour() < NOON ? " am" : " pm");
    }

    /** As it has been since 1996: a test compares it with Java's. */
    static VTimeZone zone() {
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(ZONE.getId()));
        zone.setComponentList(new ComponentList<>(List.of(
                change(new Daylight(), "BST", ZoneOffset.UTC, SUMMER, "1996-03-31T01:00:00", 3),
                change(new Standard(), "GMT", SUMMER, ZoneOffset.UTC, "1996-10-27T02:00:00", 10))));
        return zone;
    }

    private static Observance change(
            Observance change, String name, ZoneOffset before, ZoneOffset after, String first, int month) {
        change.add(new TzName(name));
        change.add(new TzOffsetFrom(before));
        change.add(new TzOffsetTo(after));
        change.add(new DtStart<>(LocalDateTime.parse(first)));
        change.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return change;
    }
}
