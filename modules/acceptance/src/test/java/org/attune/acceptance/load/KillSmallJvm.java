package org.attune.acceptance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.function.ToIntFunction;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Server;

/**
 * Kills the code of tracking with -9 at any moment from its start on, without the server around it, starts it again on the
 * same data and compares the log with what was acknowledged, and the projection with the log. As a command:
 * docs/reliability.md.
 */
final class KillSmallJvm {
    private static final Duration A_KILL = Duration.ofSeconds(4);
    /** So many events at most are acknowledged before a kill, however fast the machine is. */
    private static final int MOST = 200;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final String database;
    private final Path data;
    private final KillCount tally;
    private final Random random;
    private final List<JvmLearner> learners = new ArrayList<>();
    private volatile boolean killing;

    KillSmallJvm(String database, int learners, long seed) throws IOException {
        this.tally = new KillCount("jvm " + database);
        this.random = new Random(seed);
        this.data = Server.scratchFile("small-jvm");
        Files.createDirectories(data);
        this.database = database.equals("h2")
                ? data.resolve("attune").toString()
                : Database.postgresql().configuration().get("attune.db.url");
        for (int i = 1; i <= learners; i++) {
            this.learners.add(new JvmLearner(i, random.nextLong()));
        }
    }

    /** Until so many kills are counted, with those of earlier runs. */
    KillCount run(int kills) throws IOException, InterruptedException, ExecutionException {
        System.out.printf(
                "%s%n  about %d s to go%n", tally, tally.left(kills, A_KILL).toSeconds());
        if (tally.kills() >= kills) {
            return tally;
        }
        SmallJvm.prepare(database, data);
        Instant killed = null;
        while (tally.kills() < kills) {
            killed = round(killed);
        }
        long begun = System.nanoTime();
        JvmLearner.Outcome all = all();
        long took = (System.nanoTime() - begun) / 1_000_000;
        tally.add(new KillCount.Lap(0, 0, all.lost(), all.duplicated(), all.wrong(), 0, took, List.of()));
        return tally;
    }

    /** From a start to the kill; when that was. */
    private Instant round(Instant killedBefore) throws IOException, InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        int acknowledged = sum(JvmLearner::acknowledged);
        int resent = sum(JvmLearner::resent);
        JvmLearner.Outcome outcome = new JvmLearner.Outcome(0, 0, 0);
        ExecutorService threads = Executors.newFixedThreadPool(learners.size());
        killing = false;
        Process process = SmallJvm.launch(database, data);
        Instant killed;
        try {
            List<Future<?>> running = new ArrayList<>();
            // Now and then while it starts: that is when it recovers.
            if (random.nextInt(8) > 0) {
                SmallJvm jvm = SmallJvm.listening(process);
                for (JvmLearner each : learners) {
                    SmallJvm.Line line = jvm.connect();
                    outcome = outcome.and(each.compare(line));
                    running.add(threads.submit(() -> goOn(each, line)));
                }
                int enough = acknowledged + random.nextInt(MOST);
                Await.within(
                        LONGEST,
                        () -> sum(JvmLearner::acknowledged) >= enough
                                || running.stream().anyMatch(Future::isDone));
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(100)).toNanos());
            killing = true;
            process.destroyForcibly();
            killed = Instant.now();
            process.onExit().join();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            process.destroyForcibly();
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
        List<Long> recoveries = new ArrayList<>();
        if (killedBefore != null) {
            learners.stream()
                    .map(JvmLearner::firstSince)
                    .filter(first -> first.isAfter(killedBefore))
                    .min(Instant::compareTo)
                    .ifPresent(first ->
                            recoveries.add(Duration.between(killedBefore, first).toMillis()));
        }
        tally.add(new KillCount.Lap(
                1,
                sum(JvmLearner::acknowledged) - acknowledged,
                outcome.lost(),
                outcome.duplicated(),
                outcome.wrong(),
                sum(JvmLearner::resent) - resent,
                (System.nanoTime() - begun) / 1_000_000,
                recoveries));
        return recoveries.isEmpty() && killedBefore != null ? killedBefore : killed;
    }

    /** What broke while nobody killed it is no accident. */
    private void goOn(JvmLearner learner, SmallJvm.Line line) {
        try (line) {
            learner.goOn(line);
        } catch (IOException broken) {
            if (!killing) {
                throw new IllegalStateException("It broke by itself: " + data.resolve("small-jvm.txt"), broken);
            }
        }
    }

    /** Everything once more, in a process that is left alone. */
    private JvmLearner.Outcome all() throws IOException {
        Process process = SmallJvm.launch(database, data);
        try {
            SmallJvm jvm = SmallJvm.listening(process);
            JvmLearner.Outcome outcome = new JvmLearner.Outcome(0, 0, 0);
            try (SmallJvm.Line line = jvm.connect()) {
                for (JvmLearner each : learners) {
                    outcome = outcome.and(each.compareAll(line));
                }
            }
            return outcome;
        } finally {
            process.destroyForcibly();
        }
    }

    private int sum(ToIntFunction<JvmLearner> count) {
        return learners.stream().mapToInt(count).sum();
    }
}
