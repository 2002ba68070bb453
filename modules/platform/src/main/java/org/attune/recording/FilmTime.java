package org.attune.recording;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a film something is, as people and files write it. */
final class FilmTime {
    /** "0:05", "1:02:03", "00:00:05.5". */
    private static final Pattern TYPED = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)(?:[.,](\\d{1,3}))?");

    /** WebVTT timestamp (W3C WebVTT, 4.1); SubRip has a comma for the point. */
    private static final Pattern EXACT = Pattern.compile("(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})");

    private FilmTime() {}

    /** Milliseconds; nothing when it is not a time. */
    static OptionalLong typed(String text) {
        return millis(TYPED.matcher(text));
    }

    /** Milliseconds; nothing when it is not a time as captions have it. */
    static OptionalLong exact(String text) {
        return millis(EXACT.matcher(text));
    }

    private static OptionalLong millis(Matcher time) {
        if (!time.matches() || (time.group(1) != null && Integer.parseInt(time.group(2)) > 59)) {
            return OptionalLong.empty();
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        String fraction = time.group(4) == null ? "0" : time.group(4);
        long thousandths = Long.parseLong((fraction + "00").substring(0, 3));
        long minutes = hours * 60 + Long.parseLong(time.group(2));
        return OptionalLong.of((minutes * 60 + Long.parseLong(time.group(3))) * 1_000 + thousandths);
    }

    /** "0:05", "1:02:03": the second it lies in. */
    static String spoken(long millis) {
        long seconds = millis / 1_000;
        long hours = seconds / 3_600;
        return hours == 0
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60);
    }

    /** "00:00:05.500", as WebVTT has it. */
    static String exactly(long millis) {
        long seconds = millis / 1_000;
        return "%02d:%02d:%02d.%03d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60, millis % 1_000);
    }
}
