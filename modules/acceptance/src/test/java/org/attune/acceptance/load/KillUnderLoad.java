package org.attune.acceptance.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Server;
import org.attune.acceptance.TestCourses;

/**
 * Kills the server, or the database behind it, with -9 in the midst of commits, brings it back on the same data, and counts
 * what had been acknowledged and is lost. As a command: docs/reliability.md.
 */
public final class KillUnderLoad {
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final Server server;
    private Victim victim;
    private final int learners;
    private final Duration between;
    private final Random random;
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private List<Place> places = List.of();

    /**
     * @param victim what is killed; nothing for the server itself
     * @param between the longest time under load before a kill; each is drawn by lot
     */
    KillUnderLoad(Database database, Victim victim, int learners, Duration between, long seed) {
        this(serverOn(database, learners), victim, learners, between, seed);
    }

    private KillUnderLoad(Server server, Victim victim, int learners, Duration between, long seed) {
        this.server = server;
        this.victim = victim == null ? new ItsServer(server) : victim;
        this.learners = learners;
        this.between = between;
        this.random = new Random(seed);
    }

    /** A server that has lessons for so many, and nobody in its hub. */
    public static Server serverOn(Database database, int learners) {
        return Server.on(database).with("attune.demo", "false").courses(TestCourses.forLoad(learners));
    }

    private record ItsServer(Server server) implements Victim {
        @Override
        public void kill() {
            server.kill();
        }

        @Override
        public void bringBack() {
            server.start();
        }
    }

    /**
     * @param lost acknowledged events whose trace is gone
     * @param wrong learners who are not where they were
     * @param recoveries from each kill to the first commit acknowledged after it
     * @param afterwards how much of that came once it was being put right
     */
    public record Result(
            int acknowledged,
            int lost,
            int duplicated,
            int wrong,
            int resent,
            List<Duration> recoveries,
            List<Duration> afterwards) {}

    private record Recovery(Duration sinceKilled, Duration sincePutRight) {}

    /** Kills the server so many times; it is gone at the end. */
    public static Result server(Database database, int learners, int kills, Duration between, long seed)
            throws IOException, InterruptedException, ExecutionException {
        KillUnderLoad load = new KillUnderLoad(database, null, learners, between, seed);
        load.start();
        try {
            return load.lap(kills);
        } finally {
            load.close();
        }
    }

    /** One thing after the other goes wrong while learners commit, and right again. The server is gone at the end. */
    public static List<Result> faults(Server server, List<Victim> faults, int learners, long seed)
            throws IOException, InterruptedException, ExecutionException {
        List<Result> results = new ArrayList<>();
        KillUnderLoad load = new KillUnderLoad(server, faults.get(0), learners, Duration.ofSeconds(4), seed);
        try {
            load.start();
            for (Victim fault : faults) {
                load.victim = fault;
                results.add(load.lap(1));
                System.out.println(
                        results.get(results.size() - 1) + "; sent again, by status so far: " + load.answers());
            }
            return results;
        } finally {
            load.close();
        }
    }

    void start() throws IOException {
        server.start();
        places = Visit.asFirst(server).placesToLearn(learners);
    }

    void close() {
        server.close();
    }

    /** How often each status above 499 was answered, and 0 where nobody answered. */
    Map<Integer, Integer> answers() {
        return answers;
    }

    /** Everyone begins anew, so that what is merged with each event stays small; then so many kills, and a look at all of it. */
    Result lap(int kills) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(learners);
        try {
            Visit visit = Visit.signedIn(server);
            List<SimulatedLearner> all = new ArrayList<>();
            for (Place place : places) {
                all.add(new SimulatedLearner(place.origin(), visit.anew(place), random.nextLong()));
            }
            List<Future<?>> running = new ArrayList<>();
            all.forEach(each -> running.add(threads.submit(each)));
            List<Recovery> recoveries = new ArrayList<>();
            Instant last = Instant.MIN;
            for (int i = 0; i < kills; i++) {
                long least = between.toMillis() / 4;
                long time = least + random.nextInt((int) (between.toMillis() - least));
                LockSupport.parkNanos(Duration.ofMillis(time).toNanos());
                recoveries.add(kill(all, running));
                last = Instant.now();
            }
            Instant since = last;
            Await.until(
                    "each is acknowledged something after the last kill",
                    RECOVERY,
                    () -> running.stream().anyMatch(Future::isDone)
                            || all.stream()
                                    .allMatch(each -> each.lastAcknowledged().isAfter(since)));
            all.forEach(SimulatedLearner::stop);
            for (Future<?> each : running) {
                each.get();
            }
            return result(all, recoveries);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private Recovery kill(List<SimulatedLearner> all, List<Future<?>> running)
            throws IOException, InterruptedException, ExecutionException {
        victim.kill();
        Instant killed = Instant.now();
        int times = victim.lasts();
        if (times > 0) {
            Await.until(
                    "everyone is turned away",
                    RECOVERY,
                    () -> running.stream().anyMatch(Future::isDone)
                            || all.stream().allMatch(each -> each.turnedAway() >= times));
        }
        Instant right = Instant.now();
        // Of what lasts, some may have been acknowledged until everyone was turned away.
        Instant since = times > 0 ? right : killed;
        victim.bringBack();
        Await.until(
                "a commit is acknowledged after the kill",
                RECOVERY,
                () -> running.stream().anyMatch(Future::isDone)
                        || all.stream().anyMatch(each -> each.lastAcknowledged().isAfter(since)));
        Instant again = Instant.now();
        Recovery recovery = new Recovery(Duration.between(killed, again), Duration.between(right, again));
        for (Future<?> each : running) {
            if (each.isDone()) {
                each.get();
            }
        }
        return recovery;
    }

    private Result result(List<SimulatedLearner> all, List<Recovery> recoveries) throws IOException {
        Visit visit = Visit.signedIn(server);
        SimulatedLearner.Outcome sum = new SimulatedLearner.Outcome(0, 0, 0, 0, 0);
        for (int i = 0; i < learners; i++) {
            sum = sum.and(all.get(i).compare(visit.bearerFor(places.get(i))));
            places.get(i).origin().answers().forEach((status, times) -> answers.merge(status, times, Integer::sum));
        }
        return new Result(
                sum.acknowledged(),
                sum.lost(),
                sum.duplicated(),
                sum.wrong(),
                sum.resent(),
                recoveries.stream().map(Recovery::sinceKilled).toList(),
                recoveries.stream().map(Recovery::sincePutRight).toList());
    }
}
