package org.attune.acceptance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.acceptance.Product;

/** What was counted of one kind of kill, a line for some of them in a file, so that a run that was stopped goes on. */
final class KillCount {
    private final String name;
    private final Path file;
    private final List<Lap> laps = new ArrayList<>();

    /**
     * Some kills, and what was found after them.
     *
     * @param wrong states that were not what was acknowledged, or not what follows from the log
     * @param resent events, or their answers, that a kill cut off
     * @param recoveries milliseconds from each kill to the first commit acknowledged after it
     * @param took milliseconds, everything counted
     */
    record Lap(
            int kills,
            int acknowledged,
            int lost,
            int duplicated,
            int wrong,
            int resent,
            long took,
            List<Long> recoveries) {

        private String line() {
            return Stream.of(kills, acknowledged, lost, duplicated, wrong, resent, took)
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "))
                    + " : "
                    + recoveries.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        private static Lap of(String line) {
            String[] halves = line.split(" : ?", -1);
            List<Long> counts = numbers(halves[0]);
            return new Lap(
                    counts.get(0).intValue(),
                    counts.get(1).intValue(),
                    counts.get(2).intValue(),
                    counts.get(3).intValue(),
                    counts.get(4).intValue(),
                    counts.get(5).intValue(),
                    counts.get(6),
                    numbers(halves[1]));
        }

        private static List<Long> numbers(String text) {
            return Stream.of(text.split(" ", -1))
                    .filter(each -> !each.isEmpty())
                    .map(Long::valueOf)
                    .toList();
        }
    }

    /** With what earlier runs counted, unless {@code attune.kill.anew} is set. */
    KillCount(String name) throws IOException {
        this.name = name;
        this.file = Product.scratch().resolve("kill").resolve(name.replace(' ', '-') + ".txt");
        Files.createDirectories(file.getParent());
        if (Boolean.getBoolean("attune.kill.anew")) {
            Files.deleteIfExists(file);
        }
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> laps.add(Lap.of(line)));
        }
    }

    void add(Lap lap) throws IOException {
        laps.add(lap);
        Files.writeString(file, lap.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    int kills() {
        return laps.stream().mapToInt(Lap::kills).sum();
    }

    boolean isWhole() {
        return laps.stream().allMatch(each -> each.lost == 0 && each.duplicated == 0 && each.wrong == 0);
    }

    /** How long the rest will take, as far as one knows. */
    Duration left(int wanted, Duration guess) {
        long took = laps.stream().mapToLong(Lap::took).sum();
        long each = kills() == 0 ? guess.toMillis() : took / kills();
        return Duration.ofMillis(each * Math.max(0, wanted - kills()));
    }

    @Override
    public String toString() {
        List<Long> recoveries = new ArrayList<>();
        laps.forEach(each -> recoveries.addAll(each.recoveries));
        Collections.sort(recoveries);
        return String.format(
                "%s: %d kills; acknowledged %d, lost %d, duplicated %d, wrong %d, resent %d; recovery %s",
                name,
                kills(),
                laps.stream().mapToInt(Lap::acknowledged).sum(),
                laps.stream().mapToInt(Lap::lost).sum(),
                laps.stream().mapToInt(Lap::duplicated).sum(),
                laps.stream().mapToInt(Lap::wrong).sum(),
                laps.stream().mapToInt(Lap::resent).sum(),
                recoveries.isEmpty()
                        ? "never"
                        : String.format(
                                "%.1f s in the middle, %.1f s at most",
                                recoveries.get(recoveries.size() / 2) / 1000.0,
                                recoveries.get(recoveries.size() - 1) / 1000.0));
    }
}
