package org.attune.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** What a letter has for a calendar, as a calendar program reads it. */
record Invitation(Calendar calendar) {

    /** In the order of their sequence: letters of one moment come in any order, and calendars go by it. */
    static List<Invitation> of(List<String> letters) {
        return letters.stream()
                .map(each -> new Invitation(read(each)))
                .sorted(Comparator.comparingInt(Invitation::sequence))
                .toList();
    }

    /** A calendar without a fault. */
    static Calendar read(String text) {
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

    VEvent entry() {
        List<VEvent> entries = calendar.getComponents("VEVENT");
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    String method() {
        return calendar.getMethod().getValue();
    }

    String uid() {
        return entry().getUid().orElseThrow().getValue();
    }

    int sequence() {
        return entry().getSequence().getSequenceNo();
    }

    Instant starts() {
        return Instant.from((TemporalAccessor) entry().getDateTimeStart().getDate());
    }
}
