package org.attune.web.page;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.shared.RuleViolation;

/** A day as browsers send it, or as people in the United Kingdom write it where the browser has no field for days. */
final class Day {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern BRITISH = Pattern.compile("([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4})");

    private Day() {}

    /** @throws RuleViolation at the field {@code day}, when there is none or it cannot be read */
    static LocalDate typed(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new RuleViolation("elsewhere.day.missing").at("day");
        }
        return read(text).orElseThrow(() -> new RuleViolation("elsewhere.day.wrong").at("day"));
    }

    /** @throws RuleViolation at the field, when there is none or it cannot be read */
    static LocalDate typed(String typed, String field) {
        return maybeTyped(typed, field).orElseThrow(() -> new RuleViolation("day.missing").at(field));
    }

    /**
     * A day that may be left out.
     *
     * @throws RuleViolation at the field, when it cannot be read
     */
    static Optional<LocalDate> maybeTyped(String typed, String field) {
        String text = typed.strip();
        Optional<LocalDate> day = read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            throw new RuleViolation("day.wrong").at(field);
        }
        return day;
    }

    /** Today on the clocks of the United Kingdom. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static Optional<LocalDate> read(String text) {
        Matcher iso = ISO.matcher(text);
        Matcher british = BRITISH.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            return british.matches()
                    ? Optional.of(LocalDate.of(number(british, 3), number(british, 2), number(british, 1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }
}
