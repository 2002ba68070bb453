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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Server;

/** A PostgreSQL of its own, set as an administrator has it, that is killed with -9 and started again on the same data. */
public final class KillablePostgres implements Victim, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    /** What it says once it was started again; not beside its data, which may lie on a disk that is full. */
    private final Path log = Server.scratchFile("postgresql.log");

    private final int port;
    private final Random random;
    private final EmbeddedPostgres running;
    /** As it was started the first time; the library that did so keeps its lock when a start fails. */
    private final List<String> command = new ArrayList<>();

    private final ProcessHandle first;
    private Process again;
    private boolean killed;
    private boolean down;

    /** @param seed draws how it is killed */
    public KillablePostgres(long seed) throws IOException {
        this(seed, Server.scratchFile("postgresql"));
    }

    /** @param data its folder, which it makes */
    public KillablePostgres(long seed, Path data) throws IOException {
        this.random = new Random(seed);
        this.data = data;
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
        first = postmaster();
        ProcessHandle.Info info = first.info();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(info.command().orElseThrow());
        command.addAll(List.of(info.arguments().orElseThrow()));
    }

    /** As a server is given it. */
    public Database database() {
        return new Database("postgresql", Map.of("attune.db.url", address(), "attune.db.user", "postgres"));
    }

    /**
     * By lot: the postmaster and all its processes; the postmaster alone, whose processes then end by themselves; or one
     * process that serves a connection, after which the postmaster ends the others and recovers.
     */
    @Override
    public void kill() {
        switch (random.nextInt(3)) {
            case 0 -> end();
            case 1 -> {
                postmaster().destroyForcibly();
                killed = true;
                down = true;
            }
            default -> {
                Await.until(
                        "PostgreSQL serves somebody", PATIENCE, () -> !serving().isEmpty());
                List<ProcessHandle> serving = serving();
                ProcessHandle one = serving.get(random.nextInt(serving.size()));
                one.destroyForcibly();
                // Until the postmaster has noticed.
                one.onExit().join();
            }
        }
    }

    /** Kills the postmaster and all its processes: it stays away until it is brought back. */
    public void end() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        killed = true;
        down = true;
    }

    /** It, as something that is gone for so long at least, and until everyone was turned away. */
    public Victim goneFor(Duration time) {
        return new Victim() {
            @Override
            public void kill() {
                end();
            }

            @Override
            public int lasts() {
                return 1;
            }

            @Override
            public void bringBack() throws IOException {
                LockSupport.parkNanos(time.toNanos());
                KillablePostgres.this.bringBack();
            }
        };
    }

    /**
     * The processes that serve the connections of others, none while it recovers: PostgreSQL knows them, Java does not see it in
     * their command lines.
     */
    private List<ProcessHandle> serving() {
        String others =
                "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
        List<ProcessHandle> found = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(others)) {
            while (row.next()) {
                ProcessHandle.of(row.getLong(1)).ifPresent(found::add);
            }
            return found;
        } catch (SQLException recovering) {
            return List.of();
        }
    }

    /** One of its superuser. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(address());
    }

    private String address() {
        return running.getJdbcUrl("postgres", "postgres");
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

    /**
     * As {@link #bringBack()}, after what it may have stopped itself for; where it did not, it has recovered afterwards.
     *
     * @return whether it had to be started
     */
    boolean bringBackWhereItStopped() throws IOException {
        Process before = again;
        down = true;
        bringBack();
        return again != before;
    }

    /** Whether it has stopped, or serves: not while it recovers. */
    boolean isSettled() {
        if (!runs()) {
            return true;
        }
        try (Connection connection = connection()) {
            return connection.isValid(1);
        } catch (SQLException recovering) {
            return false;
        }
    }

    private boolean runs() {
        return again == null ? !killed && first.isAlive() : again.isAlive();
    }

    /** As whoever runs it does: it is started until it runs, also while processes of the one before still end. */
    @Override
    public void bringBack() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (down) {
            if (!runs()) {
                again = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
            }
            try (Connection connection = connection()) {
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
        running.close();
    }
}
