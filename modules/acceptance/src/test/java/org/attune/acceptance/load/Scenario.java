package org.attune.acceptance.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Something that people do, by many connections at once.
 *
 * @param turns what each connection does, by its number from 0
 */
record Scenario(String name, Pace pace, Target target, Turns turns) {
    private static final long SECOND = 1_000_000_000;
    /** After its end, a scenario that is late is given so long to catch up. */
    private static final long GRACE = 30 * SECOND;

    /** No turn starts any more. */
    private static final long OVER = Long.MIN_VALUE;

    interface Turns {
        Turn of(int connection) throws IOException;
    }

    /** Runs it; what it could not do in time counts as errors. */
    Result run(int seconds, Meter meter) throws IOException, InterruptedException, ExecutionException {
        List<Turn> all = new ArrayList<>();
        for (int i = 0; i < pace.connections(); i++) {
            all.add(turns.of(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            Meter.Reading before = meter.read();
            long start = System.nanoTime();
            Clock clock = new Clock(pace, start, start + seconds * SECOND, new AtomicLong());
            List<Future<Tally>> running = all.stream()
                    .map(turn -> threads.submit(() -> clock.drive(turn)))
                    .toList();
            Tally sum = new Tally();
            for (Future<Tally> each : running) {
                sum.add(each.get());
            }
            double took = (System.nanoTime() - start) / (double) SECOND;
            sum.neverSent(clock.left());
            return new Result(this, sum, took, meter.read().since(before));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Says when the next turn of any connection is to start. */
    private record Clock(Pace pace, long start, long end, AtomicLong given) {

        Tally drive(Turn turn) {
            Tally tally = new Tally();
            for (long intended = next(); intended != OVER; intended = next()) {
                waitUntil(intended);
                try {
                    turn.take(intended, tally);
                } catch (IOException | RuntimeException why) {
                    tally.failed(why);
                }
            }
            return tally;
        }

        private long next() {
            long now = System.nanoTime();
            if (pace.times() > 0) {
                return given.getAndIncrement() < pace.times() ? now : OVER;
            }
            if (pace.rate() == 0) {
                return now - end < 0 ? now : OVER;
            }
            if (now - end > GRACE) {
                return OVER;
            }
            long intended = intended(given.getAndIncrement());
            return intended - end < 0 ? intended : OVER;
        }

        private long intended(long number) {
            return start + (long) (number * (SECOND / pace.rate()));
        }

        /** Of those whose time came before the end. */
        private long left() {
            return pace.rate() == 0 ? 0 : Math.max(0, (long) ((end - start) / (SECOND / pace.rate())) - given.get());
        }

        private static void waitUntil(long then) {
            for (long left = then - System.nanoTime(); left > 0; left = then - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
