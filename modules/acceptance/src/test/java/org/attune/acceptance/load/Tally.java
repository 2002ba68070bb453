package org.attune.acceptance.load;

import org.HdrHistogram.Histogram;

/** What one connection saw. */
final class Tally {
    private final Histogram micros = new Histogram(3);
    private long errors;
    private String firstError = "";

    /** Something was answered as it should be, that was to start then. */
    void answered(long intended) {
        took(System.nanoTime() - intended);
    }

    /** @param nanos that it took */
    void took(long nanos) {
        micros.recordValue(Math.max(0, nanos / 1_000));
    }

    void failed(Exception why) {
        errors++;
        if (firstError.isEmpty()) {
            firstError = why.toString();
        }
    }

    /** Turns whose time had come and that nobody had time for. */
    void neverSent(long turns) {
        errors += turns;
        if (turns > 0 && firstError.isEmpty()) {
            firstError = turns + " were never sent: too much was asked for";
        }
    }

    void add(Tally other) {
        micros.add(other.micros);
        errors += other.errors;
        firstError = firstError.isEmpty() ? other.firstError : firstError;
    }

    Histogram micros() {
        return micros;
    }

    long errors() {
        return errors;
    }

    String firstError() {
        return firstError;
    }
}
