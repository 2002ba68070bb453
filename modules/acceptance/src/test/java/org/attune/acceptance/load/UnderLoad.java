package org.attune.acceptance.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.attune.acceptance.Product;

/**
 * How fast the product is on PostgreSQL with a hub of some years, and what that costs. As a command, with what can be asked of
 * it: docs/performance.md.
 */
public final class UnderLoad {
    private static final int FULL = 20_000;

    private final List<Scenario> scenarios;
    private final Meter meter;
    private final int seconds;
    private final int warming;

    private final int laps;

    private UnderLoad(List<Scenario> scenarios, Meter meter, int seconds, int warming, int laps) {
        this.scenarios = scenarios;
        this.meter = meter;
        this.seconds = seconds;
        this.warming = warming;
        this.laps = laps;
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        for (Scenario each : scenarios) {
            said(each, each.run(Math.max(1, warming / scenarios.size()), meter));
        }
        System.out.println(Result.HEAD);
        for (int lap = 1; lap <= laps; lap++) {
            for (Scenario each : scenarios) {
                Result result = each.run(seconds, meter);
                System.out.println(result.row());
                said(each, result);
                keep(result);
            }
            if (laps > 1) {
                System.out.printf(
                        "lap %d of %d: the server holds %.1f MB of heap after a full collection%n",
                        lap, laps, meter.liveHeap() / 1e6);
            }
        }
    }

    private static void said(Scenario scenario, Result result) {
        if (result.errors() > 0) {
            System.err.println(scenario.name() + ": " + result.errors() + " errors, the first: "
                    + result.tally().firstError());
        }
    }

    /** The whole histogram, for whoever wants more than the table. */
    private static void keep(Result result) throws IOException {
        Path folder = Files.createDirectories(Product.scratch().resolve("load/histograms"));
        String name = result.scenario().name().replaceAll("[^A-Za-z0-9]+", "-") + ".hgrm";
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(folder.resolve(name)), false, StandardCharsets.UTF_8)) {
            result.tally().micros().outputPercentileDistribution(out, 1_000.0);
        }
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(Product.unit().getParent().toFile())
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Prints a table with a row for each scenario. */
    public static void main(String... none) throws IOException, SQLException, InterruptedException, ExecutionException {
        int people = System.getProperty("attune.load.size", "full").equals("full") ? FULL : FULL / 10;
        String asked = System.getProperty("attune.load.scenarios", "all");
        List<String> names = asked.equals("all") ? Scenarios.ALL : List.of(asked.split(",", -1));
        AsTheUnit unit = AsTheUnit.with(System.getProperty("attune.load.java", ""));
        System.out.printf("commit %s; %s%n", commit(), Meter.machineInWords());
        try (FilledHub hub = FilledHub.of(people, Integer.getInteger("attune.load.port", 8130), unit)) {
            System.out.printf("%s; server with %s%n", hub.words(), unit);
            Scenarios scenarios = new Scenarios(new Cast(hub.server().port(), hub.lessons()), people);
            new UnderLoad(
                            names.stream().map(scenarios::named).toList(),
                            hub.meter(),
                            Integer.getInteger("attune.load.seconds", 30),
                            Integer.getInteger("attune.load.warming", 60),
                            Integer.getInteger("attune.load.laps", 1))
                    .run();
        }
        System.exit(0);
    }
}
