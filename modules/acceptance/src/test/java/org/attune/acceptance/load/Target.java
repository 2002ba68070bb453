package org.attune.acceptance.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What was promised of a scenario.
 *
 * @param rate answered a second, at least
 * @param percentile of the times, that is at most {@code millis}
 * @param cpu milliseconds of server and database for each, at most
 */
record Target(double rate, double percentile, double millis, double cpu) {
    private static final double ANY = Double.MAX_VALUE;

    static final Target NONE = new Target(0, 0, ANY, ANY);

    /** A page: docs/performance.md. */
    static final Target PAGE = new Target(0, 95, 50, 5);

    static Target atLeast(double rate) {
        return new Target(rate, 0, ANY, ANY);
    }

    static Target within(double percentile, double millis) {
        return new Target(0, percentile, millis, ANY);
    }

    /** In a word, and why. */
    String verdict(Result result) {
        if (equals(NONE)) {
            return "none";
        }
        List<String> missed = new ArrayList<>();
        if (result.errors() > 0) {
            missed.add("no errors");
        }
        if (result.rate() < rate) {
            missed.add(String.format("%,.0f/s", rate));
        }
        if (millis < ANY && result.millis(percentile) > millis) {
            missed.add(String.format("%s of %.0f ms", percentile == 100 ? "longest" : "p" + (int) percentile, millis));
        }
        if (result.cpuOfBoth() > cpu) {
            missed.add(String.format("%.2f ms CPU", cpu));
        }
        return missed.isEmpty() ? "met" : "missed: " + String.join(", ", missed);
    }
}
