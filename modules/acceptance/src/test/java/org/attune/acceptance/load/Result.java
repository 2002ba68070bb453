package org.attune.acceptance.load;

/**
 * What came of a scenario.
 *
 * @param seconds from its start to its last answer
 * @param spent meanwhile
 */
record Result(Scenario scenario, Tally tally, double seconds, Meter.Spent spent) {
    double rate() {
        return count() / seconds;
    }

    long count() {
        return tally.micros().getTotalCount();
    }

    long errors() {
        return tally.errors();
    }

    double millis(double percentile) {
        return tally.micros().getValueAtPercentile(percentile) / 1_000.0;
    }

    double cpuOfBoth() {
        return each(spent.serverMillis() + spent.databaseMillis());
    }

    private double each(double millis) {
        return millis / Math.max(1, count());
    }

    static final String HEAD = """
            | scenario | offered/s | answered/s | p50 ms | p95 ms | p99 ms | longest ms | errors | CPU ms each: server | database | generator | RSS MB, peak | others, cores | target |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|""";

    /** A row of the table. */
    String row() {
        return String.format(
                "| %s | %s | %,.1f | %.1f | %.1f | %.1f | %.1f | %d | %.2f | %.2f | %.2f | %d, %d | %.2f | %s |",
                scenario.name(),
                scenario.pace().words(),
                rate(),
                millis(50),
                millis(95),
                millis(99),
                tally.micros().getMaxValue() / 1_000.0,
                errors(),
                each(spent.serverMillis()),
                each(spent.databaseMillis()),
                each(spent.generatorMillis()),
                spent.serverMegabytes(),
                spent.serverPeakMegabytes(),
                spent.otherMillis() / 1_000.0 / seconds,
                scenario.target().verdict(this));
    }
}
