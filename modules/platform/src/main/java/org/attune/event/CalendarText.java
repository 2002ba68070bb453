package org.attune.event;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import org.attune.notification.Letter;

/** Calendar entries as text (RFC 5545): one for a letter (RFC 5546), or all of a person's for a feed. */
final class CalendarText {
    /** How often a feed is read again; what is urgent comes by letter. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final int UNFOLDED = 1_000_000;

    private CalendarText() {}

    /** Somebody with an e-mail address. */
    record Party(String name, String address) {}

    /**
     * For a letter: one entry, since all of a message has to have the same uid (RFC 5546, 3.2.2).
     *
     * @param now when the letter is written
     */
    static String letter(
            Letter.CalendarMethod method, CalendarEntry entry, Party organizer, Party attendee, Instant now) {
        Calendar calendar = calendar();
        Method wanted = method == Letter.CalendarMethod.CANCEL ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        calendar.add(wanted);
        VEvent event = event(entry, now);
        Organizer from = new Organizer(mailto(organizer));
        from.add(new Cn(organizer.name()));
        event.add(from);
        event.add(attendee(attendee));
        calendar.add(event);
        return text(calendar);
    }

    /** They said yes when they booked, and nobody reads what a calendar program answers. */
    private static Attendee attendee(Party person) {
        Attendee attendee = new Attendee(mailto(person));
        attendee.add(new Cn(person.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private static URI mailto(Party party) {
        return URI.create("mailto:" + MailtoAddress.of(party.address()));
    }

    /** For a feed, without a method: it is not a message but what there is. */
    static String feed(String name, List<CalendarEntry> entries) {
        Calendar calendar = calendar();
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        RefreshInterval again = new RefreshInterval(new ParameterList(), AGAIN.toString());
        again.add(Value.DURATION);
        calendar.add(again);
        calendar.add(new XProperty("X-PUBLISHED-TTL", AGAIN.toString()));
        entries.forEach(each -> calendar.add(event(each, each.at())));
        return text(calendar);
    }

    private static Calendar calendar() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Attune//Attune//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(LondonTime.zone());
        return calendar;
    }

    private static VEvent event(CalendarEntry entry, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStamp(stamp));
        span(event, entry);
        event.add(new Summary(entry.summary()));
        event.add(new Description(entry.description()));
        event.add(new Location("Online"));
        event.add(new Url(URI.create(entry.address())));
        event.add(status(entry.standing()));
        if (entry.standing() != CalendarEntry.Standing.CONFIRMED) {
            event.add(ImmutableTransp.TRANSPARENT);
        }
        return event;
    }

    /** On London's clocks; where these show an hour twice and the later is meant, on the world's (RFC 5545, 3.3.5). */
    private static void span(VEvent event, CalendarEntry entry) {
        ZonedDateTime from = entry.startsAt().atZone(LondonTime.ZONE);
        ZonedDateTime until = entry.endsAt().atZone(LondonTime.ZONE);
        if (isSecond(from) || isSecond(until)) {
            event.add(new DtStart<>(entry.startsAt()));
            event.add(new DtEnd<>(entry.endsAt()));
        } else {
            event.add(new DtStart<>(from));
            event.add(new DtEnd<>(until));
        }
    }

    private static boolean isSecond(ZonedDateTime time) {
        return !time.withEarlierOffsetAtOverlap().equals(time);
    }

    private static Status status(CalendarEntry.Standing standing) {
        return switch (standing) {
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static String text(Calendar calendar) {
        StringWriter lines = new StringWriter();
        try {
            // Folded by us: the library counts letters where bytes are meant, and may cut one in two.
            new CalendarOutputter(false, UNFOLDED).output(calendar, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ValidationException e) {
            throw new IllegalStateException("not asked for", e);
        }
        return FoldedLines.of(lines.toString());
    }
}
