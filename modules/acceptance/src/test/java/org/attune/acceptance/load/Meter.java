package org.attune.acceptance.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What server, database and generator spend, as Linux counts it under {@code /proc}: in ticks of ten milliseconds.
 *
 * @param server the process, which may be another after a restart
 * @param database its first process, whose children do the work
 */
record Meter(LongSupplier server, LongSupplier database) {
    private static final Path PROC = Path.of("/proc");
    private static final long TICK = 10;

    /** Milliseconds since each of them began, and the server's memory. */
    record Reading(long server, long database, long generator, long machine, long rss, long peak) {
        Spent since(Reading before) {
            long serverMillis = server - before.server;
            long databaseMillis = database - before.database;
            long generatorMillis = generator - before.generator;
            return new Spent(
                    serverMillis,
                    databaseMillis,
                    generatorMillis,
                    Math.max(0, machine - before.machine - serverMillis - databaseMillis - generatorMillis),
                    rss,
                    peak);
        }
    }

    /**
     * Between two readings.
     *
     * @param otherMillis what the machine did besides, for others and for the network between the three
     * @param serverMegabytes of memory at the end
     * @param serverPeakMegabytes the most since it began
     */
    record Spent(
            long serverMillis,
            long databaseMillis,
            long generatorMillis,
            long otherMillis,
            long serverMegabytes,
            long serverPeakMegabytes) {}

    Reading read() throws IOException {
        String memory = Files.readString(PROC.resolve(server.getAsLong() + "/status"));
        return new Reading(
                own(stat(Long.toString(server.getAsLong()))),
                withChildren(database.getAsLong()),
                own(stat("self")),
                machine(),
                megabytes(memory, "VmRSS:"),
                megabytes(memory, "VmHWM:"));
    }

    /** Bytes that the server's heap holds after a full collection: what grows from lap to lap is never given back. */
    long liveHeap() throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.getAsLong()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String total = said.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd does not count the server's heap: " + said));
        return Long.parseLong(total.strip().split(" +", -1)[2]);
    }

    /** The fields after the name of the program, which may hold anything: state, parent, …. Empty when it has ended. */
    private static List<String> stat(String process) throws IOException {
        try {
            String all = Files.readString(PROC.resolve(process + "/stat"));
            return List.of(all.substring(all.lastIndexOf(')') + 2).split(" ", -1));
        } catch (NoSuchFileException ended) {
            return List.of();
        }
    }

    private static long own(List<String> stat) {
        return stat.isEmpty() ? 0 : TICK * (Long.parseLong(stat.get(11)) + Long.parseLong(stat.get(12)));
    }

    /** Children that have ended are in their parent's count. */
    private static long withChildren(long parent) throws IOException {
        List<String> first = stat(Long.toString(parent));
        long sum = own(first) + TICK * (Long.parseLong(first.get(13)) + Long.parseLong(first.get(14)));
        for (String process : processes()) {
            try {
                List<String> stat = stat(process);
                sum += !stat.isEmpty() && stat.get(1).equals(Long.toString(parent)) ? own(stat) : 0;
            } catch (IOException endedWhileRead) {
                // As above.
            }
        }
        return sum;
    }

    private static List<String> processes() throws IOException {
        try (Stream<Path> all = Files.list(PROC)) {
            return all.map(each -> each.getFileName().toString())
                    .filter(each -> each.matches("[0-9]+"))
                    .toList();
        }
    }

    /** User, nice, system, interrupts. */
    private static long machine() throws IOException {
        String[] fields =
                Files.readAllLines(PROC.resolve("stat")).get(0).strip().split(" +", -1);
        long sum = 0;
        for (int field : new int[] {1, 2, 3, 6, 7}) {
            sum += Long.parseLong(fields[field]);
        }
        return TICK * sum;
    }

    private static long megabytes(String status, String field) {
        String line = status.lines()
                .filter(each -> each.startsWith(field))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
    }

    /** The machine in a few words. */
    static String machineInWords() {
        try {
            List<String> words = new ArrayList<>();
            words.add(Runtime.getRuntime().availableProcessors() + " cores");
            Files.readAllLines(PROC.resolve("cpuinfo")).stream()
                    .filter(each -> each.startsWith("model name"))
                    .findFirst()
                    .ifPresent(line ->
                            words.add(line.substring(line.indexOf(':') + 1).strip()));
            words.add(
                    "load before: " + Files.readString(PROC.resolve("loadavg")).split(" ", 2)[0]);
            words.add("Java " + System.getProperty("java.version"));
            return String.join(", ", words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
