package org.attune.acceptance.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
 * Kills the server with -9 in the midst of commits, starts it again on the same data, and counts what it had
 * acknowledged and lost. As a command: docs/testing.md.
 */
public final class KillUnderLoad {
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final Server server;
    private final int learners;
    private final int kills;
    private final Duration between;
    private final Random random;

    /** @param between the longest time under load before a kill; each is drawn by lot */
    public KillUnderLoad(Database database, int learners, int kills, Duration between, long seed) {
        this.server = Server.on(database).with("attune.demo", "false").courses(TestCourses.forLoad(learners));
        this.learners = learners;
        this.kills = kills;
        this.between = between;
        this.random = new Random(seed);
    }

    /**
     * @param recoveries from each kill to the first commit acknowledged after it
     * @param underLoad how long commits were sent, downtime not counted
     */
    public record Result(
            String database,
            int learners,
            int acknowledged,
            int lost,
            int duplicated,
            int resent,
            Duration underLoad,
            List<Duration> recoveries) {
        @Override
        public String toString() {
            return String.format(
                    "%s: %d learners, %d kills in %.1f s under load; acknowledged %d, lost %d, duplicated %d, resent %d; recovery %s s",
                    database,
                    learners,
                    recoveries.size(),
                    underLoad.toMillis() / 1000.0,
                    acknowledged,
                    lost,
                    duplicated,
                    resent,
                    recoveries.stream()
                            .map(each -> String.format("%.1f", each.toMillis() / 1000.0))
                            .toList());
        }
    }

    /** Runs it; the server is gone at the end. */
    public Result run() throws IOException, InterruptedException, ExecutionException {
        server.start();
        ExecutorService threads = Executors.newFixedThreadPool(learners);
        try {
            List<Place> places = Visit.asFirst(server).placesToLearn(learners);
            List<SimulatedLearner> all = new ArrayList<>();
            for (Place place : places) {
                all.add(new SimulatedLearner(place.origin(), place.bearer(), random.nextLong()));
            }
            List<Future<?>> running = new ArrayList<>();
            all.forEach(each -> running.add(threads.submit(each)));
            Duration underLoad = Duration.ZERO;
            List<Duration> recoveries = new ArrayList<>();
            for (int i = 0; i < kills; i++) {
                Duration time = between.dividedBy(4).plusMillis(random.nextInt((int) (between.toMillis() * 3 / 4)));
                LockSupport.parkNanos(time.toNanos());
                underLoad = underLoad.plus(time);
                recoveries.add(kill(all, running));
            }
            all.forEach(SimulatedLearner::stop);
            for (Future<?> each : running) {
                each.get();
            }
            return result(all, places, underLoad, recoveries);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
            server.close();
        }
    }

    private Duration kill(List<SimulatedLearner> all, List<Future<?>> running)
            throws InterruptedException, ExecutionException {
        server.kill();
        Instant killed = Instant.now();
        server.start();
        Await.until(
                "a commit is acknowledged after the kill",
                RECOVERY,
                () -> running.stream().anyMatch(Future::isDone)
                        || all.stream().anyMatch(each -> each.lastAcknowledged().isAfter(killed)));
        for (Future<?> each : running) {
            if (each.isDone()) {
                each.get();
            }
        }
        return Duration.between(killed, Instant.now());
    }

    private Result result(List<SimulatedLearner> all, List<Place> places, Duration underLoad, List<Duration> recoveries)
            throws IOException {
        Visit visit = Visit.signedIn(server);
        SimulatedLearner.Outcome sum = new SimulatedLearner.Outcome(0, 0, 0, 0);
        for (int i = 0; i < learners; i++) {
            sum = sum.and(all.get(i).compare(visit.bearerFor(places.get(i))));
        }
        return new Result(
                server.database().name(),
                learners,
                sum.acknowledged(),
                sum.lost(),
                sum.duplicated(),
                sum.resent(),
                underLoad,
                recoveries);
    }

    /** Prints a line a database; ends with 1 when anything was lost or duplicated. */
    public static void main(String... none) throws IOException, InterruptedException, ExecutionException {
        long seed = Long.getLong("attune.kill.seed", System.nanoTime());
        System.out.println("seed " + seed);
        boolean whole = true;
        for (String database :
                System.getProperty("attune.kill.databases", "h2,postgresql").split(",")) {
            Result result = new KillUnderLoad(
                            Database.named(database),
                            Integer.getInteger("attune.kill.learners", 16),
                            Integer.getInteger("attune.kill.kills", 5),
                            Duration.ofSeconds(Integer.getInteger("attune.kill.seconds", 20)),
                            seed)
                    .run();
            System.out.println(result);
            whole &= result.lost() == 0 && result.duplicated() == 0;
        }
        System.exit(whole ? 0 : 1);
    }
}
