package org.attune.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many simulations, one after the other on one database. As a command: docs/reliability.md. */
final class Simulations {
    private static final List<Integer> ALL = IntStream.range(0, 60).boxed().toList();

    private final Bench bench = Simulation.bench();
    private long account;

    /**
     * A seed that fails, with the fewest of its steps that were found to fail.
     *
     * @param why of those steps alone
     * @param told what happened in them
     */
    record Failure(long seed, List<Integer> steps, Throwable why, List<String> told) {
        /** As it is kept. */
        String line() {
            return seed + ": " + steps.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        @Override
        public String toString() {
            return line() + "\n  " + String.join("\n  ", told) + "\n" + why;
        }
    }

    /** What is wrong with a seed; nothing, as it should be. */
    Optional<Failure> run(long seed) {
        Optional<Failure> failure = run(seed, ALL);
        for (int i = ALL.size() - 1; failure.isPresent() && i >= 0; i--) {
            List<Integer> fewer = new ArrayList<>(failure.get().steps);
            if (fewer.remove(Integer.valueOf(i))) {
                failure = run(seed, fewer).or(failing(failure.get()));
            }
        }
        return failure;
    }

    private static Supplier<Optional<Failure>> failing(Failure failure) {
        return () -> Optional.of(failure);
    }

    /** What is wrong with a line that was kept. */
    Optional<Failure> run(String kept) {
        String[] parts = kept.split(":", -1);
        return run(
                Long.parseLong(parts[0]),
                Stream.of(parts[1].strip().split(" ", -1)).map(Integer::valueOf).toList());
    }

    private Optional<Failure> run(long seed, List<Integer> steps) {
        Simulation simulation = new Simulation(bench, ++account);
        try {
            simulation.run(seed, steps);
            return Optional.empty();
        } catch (AssertionError | RuntimeException wrong) {
            return Optional.of(new Failure(seed, steps, wrong, simulation.told()));
        }
    }

    /**
     * Runs seeds in two threads until the time is over, prints how many, and keeps the first that fails where the build
     * tries it again.
     */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        Path kept = Path.of(arguments[0]);
        long first = Long.getLong("attune.simulate.seed", new SplittableRandom().nextLong(1L << 40));
        long seconds = Long.getLong("attune.simulate.seconds", 60);
        // The databases are made before the time runs.
        List<Simulations> both = List.of(new Simulations(), new Simulations());
        System.out.println("seeds from " + first + ", for " + seconds + " s");
        long end = System.nanoTime() + seconds * 1_000_000_000;
        AtomicLong next = new AtomicLong(first);
        AtomicInteger events = new AtomicInteger();
        List<Future<Optional<Failure>>> running = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(both.size());
        for (Simulations simulations : both) {
            running.add(threads.submit(() -> {
                Optional<Failure> failure = Optional.empty();
                while (failure.isEmpty() && System.nanoTime() < end) {
                    failure = simulations.run(next.getAndIncrement());
                }
                events.addAndGet(simulations.events());
                return failure;
            }));
        }
        boolean whole = true;
        for (Future<Optional<Failure>> each : running) {
            Optional<Failure> failure = each.get();
            if (failure.isPresent()) {
                whole = false;
                System.out.println(failure.get());
                Files.writeString(
                        kept, failure.get().line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        threads.shutdown();
        System.out.println((next.get() - first) + " seeds, " + events + " events in the logs, "
                + (whole ? "all as expected" : "not all as expected"));
        System.exit(whole ? 0 : 1);
    }

    private int events() {
        return bench.inDatabase(
                connection -> Sql.one(connection, "select count(*) as n from tracking_event", row -> row.getInt("n"))
                        .orElse(0));
    }
}
