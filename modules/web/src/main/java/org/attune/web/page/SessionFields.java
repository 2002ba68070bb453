package org.attune.web.page;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;
import org.attune.event.SessionTime;
import org.attune.shared.RuleViolation;

/**
 * When a session is, as it is typed: a day and two times by the clocks of London. A session may end after midnight: when it
 * ends before it begins, it ends on the next day.
 *
 * @param day as the browser sends it
 * @param starts hour and minute
 * @param ends hour and minute
 */
public record SessionFields(String day, String starts, String ends) {
    /** Whoever meets until later than this on the next day has more likely mistyped. */
    private static final LocalTime LATEST = LocalTime.of(6, 0);

    static final SessionFields EMPTY = new SessionFields("", "", "");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H[:][.]mm", Locale.UK);

    static SessionFields of(SessionTime time) {
        LocalDateTime starts = LocalDateTime.ofInstant(time.startsAt(), LONDON);
        return new SessionFields(
                starts.toLocalDate().toString(),
                starts.format(TIME),
                LocalDateTime.ofInstant(time.endsAt(), LONDON).format(TIME));
    }

    /** The same times a week later, by the clocks of London; empty where the day cannot be read. */
    SessionFields weekLater() {
        try {
            return new SessionFields(LocalDate.parse(day.strip()).plusWeeks(1).toString(), starts, ends);
        } catch (DateTimeException untold) {
            return EMPTY;
        }
    }

    boolean isEmpty() {
        return day.isBlank() && starts.isBlank() && ends.isBlank();
    }

    /**
     * The moments that are meant. Where these are the fields of a session as it was, they mean just that, also in the hour
     * that there is twice.
     *
     * @param number of the session in the form, from 1
     * @throws RuleViolation at each field that cannot be read, or that names a time that does not exist or exists twice
     */
    SessionTime read(int number, Iterable<SessionTime> before) {
        for (SessionTime each : before) {
            if (of(each).equals(this)) {
                return each;
            }
        }
        Mistakes wrong = new Mistakes();
        LocalDate on = wrong.read(() -> Day.typed(day, field("day", number)), LocalDate.EPOCH);
        LocalTime from = wrong.read(() -> time(starts, field("starts", number)), LocalTime.MIN);
        LocalTime until = wrong.read(() -> time(ends, field("ends", number)), LocalTime.MIN);
        wrong.tell();
        LocalDate last = until.isBefore(from) ? on.plusDays(1) : on;
        if (last.isAfter(on) && until.isAfter(LATEST)) {
            throw new RuleViolation("event.session.backwards").at(field("ends", number));
        }
        return new SessionTime(
                moment(on.atTime(from), field("starts", number)), moment(last.atTime(until), field("ends", number)));
    }

    private static String field(String name, int number) {
        return name + "-" + number;
    }

    private static LocalTime time(String typed, String field) {
        return parsed(typed.strip())
                .orElseThrow(
                        () -> new RuleViolation(typed.isBlank() ? "event.time.missing" : "event.time.wrong").at(field));
    }

    private static Optional<LocalTime> parsed(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed, TYPED));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /** Refuses the hour that the clocks leave out in March, and the one that they go through twice in October. */
    private static Instant moment(LocalDateTime time, String field) {
        ZoneOffsetTransition change = LONDON.getRules().getTransition(time);
        if (change != null) {
            throw new RuleViolation(change.isGap() ? "event.time.never" : "event.time.twice", time.format(TIME))
                    .at(field);
        }
        return time.atZone(LONDON).toInstant();
    }

    /** A first proposal: in a week, in the evening. */
    static SessionFields proposal(Clock clock) {
        return new SessionFields(Day.today(clock).plusWeeks(1).toString(), "18:30", "19:30");
    }
}
