package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** Reads calendars back as a calendar program does, and holds them to the standard. */
public final class ReadCalendar {
    private ReadCalendar() {}

    /** The calendar, which has no fault. */
    public static Calendar of(String text) {
        try {
            Calendar read = new CalendarBuilder().build(new StringReader(text));
            assertThat(read.validate(true).getEntries()).isEmpty();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Its one entry. */
    public static VEvent only(String text) {
        List<VEvent> events = events(text);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    /** Its entries. */
    public static List<VEvent> events(String text) {
        return of(text).getComponents("VEVENT");
    }

    static Instant start(VEvent event) {
        return instant(event.getDateTimeStart().getDate());
    }

    static Instant end(VEvent event) {
        return instant(event.getDateTimeEnd().getDate());
    }

    private static Instant instant(Temporal date) {
        return Instant.from((TemporalAccessor) date);
    }
}
