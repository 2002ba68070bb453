package org.attune.web.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** How long something took, as people type it: "90", "90 minutes", "2 hours", "1 h 30", "1:30", "1.5 hours". */
final class Minutes {
    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,6})\\s*(?:m|min|mins|minutes?)?\\.?");
    private static final Pattern HOURS = Pattern.compile(
            "([0-9]{1,4})(?:[.,]([0-9]))?\\s*(?:h|hrs?|hours?)\\.?(?:\\s*(?:and\\s*)?([0-9]{1,2})\\s*(?:m|min|mins|minutes?)?\\.?)?");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,4}):([0-5][0-9])");

    private Minutes() {}

    /**
     * The minutes.
     *
     * @return 0 when nothing was typed
     * @throws RuleViolation at the field, when it is no time
     */
    static int typed(String text, String field, String messageKey) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return 0;
        }
        Matcher plain = PLAIN.matcher(typed);
        Matcher hours = HOURS.matcher(typed);
        Matcher clock = CLOCK.matcher(typed);
        if (plain.matches()) {
            return number(plain.group(1));
        }
        if (hours.matches()) {
            return number(hours.group(1)) * 60 + number(hours.group(2)) * 6 + number(hours.group(3));
        }
        if (clock.matches()) {
            return number(clock.group(1)) * 60 + number(clock.group(2));
        }
        throw new RuleViolation(messageKey).at(field);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
