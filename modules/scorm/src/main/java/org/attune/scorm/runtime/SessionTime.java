package org.attune.scorm.runtime;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.scorm.manifest.ScormVersion;

/**
 * Times in the notation of a version, and their sums. Exact to a hundredth of a second. A month is a twelfth of 365.25
 * days. A number of more than nine digits counts as the largest of nine.
 */
public final class SessionTime {
    private static final Pattern TIMESPAN = Pattern.compile("([0-9]+):([0-9]+):([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern INTERVAL = Pattern.compile("P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
            + "(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\\.([0-9]+))?S)?)?");
    private static final long DAY = 86_400;
    private static final long YEAR = 31_557_600;
    private static final Duration LONGEST_TIMESPAN = Duration.ofHours(10_000).minusMillis(10);

    private SessionTime() {}

    /**
     * A timespan (1.2) or timeinterval (2004) as a duration.
     *
     * @throws IllegalArgumentException when it is not in the notation of the version
     */
    public static Duration parse(ScormVersion version, String time) {
        Matcher parts = (version.isScorm2004() ? INTERVAL : TIMESPAN).matcher(time);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a time of " + version + ": " + time);
        }
        int first = version.isScorm2004() ? 4 : 1;
        long days = version.isScorm2004()
                ? number(parts, 1) * YEAR + number(parts, 2) * (YEAR / 12) + number(parts, 3) * DAY
                : 0;
        String fraction = parts.group(first + 3);
        return Duration.ofSeconds(days)
                .plusHours(number(parts, first))
                .plusMinutes(number(parts, first + 1))
                .plusSeconds(number(parts, first + 2))
                .plusMillis(fraction == null ? 0 : hundredths(fraction) * 10);
    }

    /** A duration in the notation of the version: {@code 0001:02:03.50}, {@code PT1H2M3.5S}. */
    public static String format(ScormVersion version, Duration duration) {
        return version.isScorm2004() ? interval(duration) : timespan(duration);
    }

    /** The total with another session added: {@code cmi.total_time} and 1.2's {@code cmi.core.total_time}. */
    public static String sum(ScormVersion version, String total, String session) {
        return format(version, parse(version, total).plus(parse(version, session)));
    }

    private static String interval(Duration duration) {
        if (duration.isZero()) {
            return "PT0H0M0S";
        }
        long seconds = duration.toSeconds();
        StringBuilder out = new StringBuilder("P");
        append(out, seconds / DAY, "D");
        StringBuilder time = new StringBuilder();
        append(time, seconds % DAY / 3_600, "H");
        append(time, seconds % 3_600 / 60, "M");
        BigDecimal rest = BigDecimal.valueOf(seconds % 60 * 100 + duration.toMillisPart() / 10, 2);
        if (rest.signum() > 0) {
            time.append(rest.stripTrailingZeros().toPlainString()).append('S');
        }
        return time.isEmpty() && out.length() > 1 ? out.toString() : out + "T" + (time.isEmpty() ? "0S" : time);
    }

    private static void append(StringBuilder out, long number, String sign) {
        if (number > 0) {
            out.append(number).append(sign);
        }
    }

    private static String timespan(Duration duration) {
        Duration shown = duration.compareTo(LONGEST_TIMESPAN) > 0 ? LONGEST_TIMESPAN : duration;
        return String.format(
                Locale.ROOT,
                "%04d:%02d:%02d.%02d",
                shown.toHours(),
                shown.toMinutesPart(),
                shown.toSecondsPart(),
                shown.toMillisPart() / 10);
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        if (digits == null) {
            return 0;
        }
        String plain = digits.replaceFirst("^0+(?=.)", "");
        return plain.length() > 9 ? 999_999_999 : Long.parseLong(plain);
    }

    private static long hundredths(String fraction) {
        return Long.parseLong((fraction + "0").substring(0, 2));
    }
}
