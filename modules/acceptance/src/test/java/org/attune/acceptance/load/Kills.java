package org.attune.acceptance.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.attune.acceptance.Database;

/**
 * Every kind of kill, so many of each, with those that earlier runs counted. The command of docs/reliability.md; ends with 1
 * when anything was lost, duplicated or wrong.
 */
final class Kills {
    private final int learners = Integer.getInteger("attune.kill.learners", 8);
    private final long seed = Long.getLong("attune.kill.seed", System.nanoTime());
    private final List<KillCount> tallies = new ArrayList<>();

    public static void main(String... none) throws IOException, InterruptedException, ExecutionException {
        Kills kills = new Kills();
        System.out.println("seed " + kills.seed);
        String databases = System.getProperty("attune.kill.databases", "h2,postgresql");
        for (String database : databases.split(",", -1)) {
            kills.smallJvm(database, Integer.getInteger("attune.kill.jvm", 200));
        }
        kills.postgresql(Integer.getInteger("attune.kill.postgresql", 200));
        kills.gone(Integer.getInteger("attune.kill.gone", 1));
        for (String database : databases.split(",", -1)) {
            kills.server(database, Integer.getInteger("attune.kill.server", 20));
        }
        kills.tallies.forEach(System.out::println);
        System.exit(kills.tallies.stream().allMatch(KillCount::isWhole) ? 0 : 1);
    }

    private void smallJvm(String database, int kills) throws IOException, InterruptedException, ExecutionException {
        if (kills > 0) {
            tallies.add(new KillSmallJvm(database, learners, seed).run(kills));
        }
    }

    /** The server stays; what it answers meanwhile is printed. */
    private void postgresql(int kills) throws IOException, InterruptedException, ExecutionException {
        KillCount tally = new KillCount("postgresql killed");
        if (kills > tally.kills()) {
            try (KillablePostgres postgres = new KillablePostgres(seed)) {
                Duration longest = Duration.ofSeconds(3);
                KillUnderLoad load = new KillUnderLoad(postgres.database(), postgres, learners, longest, seed);
                go(tally, load, kills, 10, Duration.ofSeconds(6));
            }
        }
        if (kills > 0) {
            tallies.add(tally);
        }
    }

    /** PostgreSQL is gone for a minute each time; what is answered meanwhile is printed. */
    private void gone(int times) throws IOException, InterruptedException, ExecutionException {
        KillCount tally = new KillCount("postgresql gone for a minute");
        if (times > tally.kills()) {
            try (KillablePostgres postgres = new KillablePostgres(seed)) {
                Victim fault = postgres.goneFor(Duration.ofMinutes(1));
                KillUnderLoad load =
                        new KillUnderLoad(postgres.database(), fault, learners, Duration.ofSeconds(3), seed);
                go(tally, load, times, 1, Duration.ofSeconds(75));
            }
        }
        if (times > 0) {
            tallies.add(tally);
        }
    }

    private void server(String database, int kills) throws IOException, InterruptedException, ExecutionException {
        KillCount tally = new KillCount("server " + database);
        if (kills > tally.kills()) {
            Duration longest = Duration.ofSeconds(Integer.getInteger("attune.kill.seconds", 20));
            KillUnderLoad load = new KillUnderLoad(Database.named(database), null, learners, longest, seed);
            go(tally, load, kills, 2, Duration.ofSeconds(60));
        }
        if (kills > 0) {
            tallies.add(tally);
        }
    }

    /** Laps of so many kills, until enough are counted. */
    private static void go(KillCount tally, KillUnderLoad load, int kills, int lap, Duration guess)
            throws IOException, InterruptedException, ExecutionException {
        System.out.printf(
                "%s%n  about %d s to go%n", tally, tally.left(kills, guess).toSeconds());
        try {
            load.start();
            while (tally.kills() < kills) {
                long begun = System.nanoTime();
                KillUnderLoad.Result result = load.lap(Math.min(lap, kills - tally.kills()));
                tally.add(new KillCount.Lap(
                        result.recoveries().size(),
                        result.acknowledged(),
                        result.lost(),
                        result.duplicated(),
                        result.wrong(),
                        result.resent(),
                        (System.nanoTime() - begun) / 1_000_000,
                        result.recoveries().stream().map(Duration::toMillis).toList()));
                System.out.printf(
                        "%s%n  to be sent again, by status: %s; about %d s to go%n",
                        tally, load.answers(), tally.left(kills, guess).toSeconds());
            }
        } finally {
            load.close();
        }
    }
}
