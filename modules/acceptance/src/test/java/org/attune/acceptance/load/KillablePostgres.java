package org.attune.acceptance.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.attune.acceptance.Database;
import org.attune.acceptance.Server;

/** A PostgreSQL of its own, set as an administrator has it, that is killed with -9 and started again on the same data. */
final class KillablePostgres implements Victim, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data = Server.scratchFile("postgresql");
    private final int port;
    private final Random random;
    private final EmbeddedPostgres running;
    /** As it was started the first time; the library that did so keeps its lock when a start fails. */
    private final List<String> command = new ArrayList<>();

    private Process again;
    private boolean down;

    /** @param seed draws how it is killed */
    KillablePostgres(long seed) throws IOException {
        this.random = new Random(seed);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        running = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        ProcessHandle.Info first = postmaster().info();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(first.command().orElseThrow());
        command.addAll(List.of(first.arguments().orElseThrow()));
    }

    /** As a server is given it. */
    Database database() {
        return new Database(
                "postgresql",
                Map.of("attune.db.url", running.getJdbcUrl("postgres", "postgres"), "attune.db.user", "postgres"));
    }

    /**
     * By lot: the postmaster and all its processes; the postmaster alone, whose processes then end by themselves; or one
     * process that serves a connection, after which the postmaster ends the others and recovers.
     */
    @Override
    public void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        switch (random.nextInt(3)) {
            case 0 -> {
                postmaster.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
                down = true;
            }
            case 1 -> {
                postmaster.destroyForcibly();
                down = true;
            }
            default -> {
                List<ProcessHandle> serving = children.stream()
                        .filter(each -> each.info().commandLine().orElse("").contains("127.0.0.1("))
                        .toList();
                (serving.isEmpty() ? children : serving)
                        .get(random.nextInt(serving.isEmpty() ? children.size() : serving.size()))
                        .destroyForcibly();
            }
        }
    }

    private ProcessHandle postmaster() {
        try {
            long id = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As whoever runs it does: it is started until it runs, also while processes of the one before still end. */
    @Override
    public void bringBack() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (down) {
            if (again == null || !again.isAlive()) {
                again = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                data.resolveSibling("postgresql.log").toFile()))
                        .start();
            }
            try (Connection connection = DriverManager.getConnection(running.getJdbcUrl("postgres", "postgres"))) {
                down = !connection.isValid(1);
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw new IOException("PostgreSQL does not start again: " + data, notYet);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (again != null) {
            again.destroyForcibly();
        }
        running.close();
    }
}
