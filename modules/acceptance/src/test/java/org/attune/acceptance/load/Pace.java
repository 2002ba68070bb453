package org.attune.acceptance.load;

/**
 * How fast something is asked for.
 *
 * @param connections that ask at the same time, at most
 * @param rate turns a second that begin, whatever becomes of those before; 0 for as fast as they are answered
 * @param times after which it ends; 0 for after its time
 */
record Pace(int connections, double rate, int times) {
    static Pace saturated(int connections) {
        return new Pace(connections, 0, 0);
    }

    static Pace at(double rate, int connections) {
        return new Pace(connections, rate, 0);
    }

    /** One after the other. */
    static Pace times(int times) {
        return new Pace(1, 0, times);
    }

    String words() {
        if (times > 0) {
            return times + " times";
        }
        return rate > 0 ? String.format("%,.0f", rate) : "all of " + connections;
    }
}
