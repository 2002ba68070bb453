package org.attune.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The distribution as people run it, {@code java -jar attune.jar}, in a process of its own with a data
 * folder and a port of its own. It can be killed with -9 and started again on the same data and port,
 * and ends with this JVM at the latest.
 */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path home;
    private int port;
    private Path data;
    private Path logs;
    private final Path console;
    /** That people type: the proxy's, where there is one in front. */
    private OptionalInt publicPort = OptionalInt.empty();

    private final Database database;
    private final Map<String, String> configuration = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    /** What starts soonest. */
    private List<String> machine =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private final Thread reaper = new Thread(this::kill);
    private Process process;

    private Server(Path home, Database database) {
        this.home = home;
        this.database = database;
        this.port = freePort();
        this.data = emptyFolder("server-" + COUNT.incrementAndGet());
        this.logs = data.resolve("log");
        this.console = data.resolveSibling(data.getFileName() + ".console.txt");
        configuration.putAll(database.configuration());
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /** The product as it was built, without courses. */
    public static Server on(Database database) {
        return new Server(Product.distribution(), database);
    }

    /** The product with another application in it: the in-container tests' own. */
    public static Server of(Path application, Database database) {
        Path home = emptyFolder("distribution-" + COUNT.incrementAndGet());
        try {
            Files.copy(Product.distribution().resolve("attune.jar"), home.resolve("attune.jar"));
            Files.copy(application, home.resolve("ROOT.war"));
            for (String part : List.of("lib", "payara")) {
                Files.createSymbolicLink(
                        home.resolve(part), Product.distribution().resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Server(home, database);
    }

    public Server courses(Path folder) {
        options.addAll(List.of("--courses", folder.toString()));
        return this;
    }

    /** Another port than a free one. */
    public Server at(int otherPort) {
        port = otherPort;
        return this;
    }

    /** Another data folder than an empty one. */
    public Server in(Path folder) {
        data = folder;
        logs = folder.resolve("log");
        return this;
    }

    /** One of several behind a proxy: it shares a data folder with the others, and keeps its log for itself. */
    public Server behind(int proxy, Path sharedData) {
        publicPort = OptionalInt.of(proxy);
        data = sharedData;
        options.addAll(List.of("--log", logs.toString()));
        return with("attune.address", address())
                .with("attune.content.host", contentHost())
                .with("attune.trusted.proxies", "127.0.0.1");
    }

    /** Other options of the virtual machine than those that start soonest. */
    public Server machine(List<String> given) {
        machine = List.copyOf(given);
        return this;
    }

    /** Gives it our own courses and the tests' small ones. */
    public Server withTestCourses() {
        return courses(TestCourses.folder());
    }

    /** Letters that remind leave on none of these days, so that none comes between those that a test counts. */
    public Server withoutReminders() {
        String another = LocalDate.now(ZoneId.of("Europe/London"))
                .plusDays(3)
                .getDayOfWeek()
                .name()
                .substring(0, 3)
                .toLowerCase(Locale.ROOT);
        return with("attune.reminders.days", another);
    }

    /** Configuration by MicroProfile Config, given as a system property. */
    public Server with(String name, String value) {
        configuration.put(name, value);
        return this;
    }

    /** A variable of the process's environment. */
    public Server environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts and waits until it says that it is ready; also again, after {@link #kill()}. */
    public Server start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("The server runs already");
        }
        try {
            Files.deleteIfExists(console);
            ProcessBuilder builder =
                    new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(console.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("the server is ready", PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended:\n" + said() + "\n" + log());
            }
            return said().contains("is ready");
        });
        return this;
    }

    /** Ends it as a power cut would, for the process: kill -9. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Stops it as an administrator does, and waits until it has gone. */
    public void stop() {
        process.destroy();
        if (!Await.within(Duration.ofSeconds(30), () -> !process.isAlive())) {
            kill();
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(reaper);
    }

    /** The platform origin. */
    public String address() {
        return "http://localhost:" + publicPort.orElse(port);
    }

    /** Host and port below which each registration has its content origin. */
    public String contentHost() {
        return "content.localhost:" + publicPort.orElse(port);
    }

    /** The port that it answers on itself. */
    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public Database database() {
        return database;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** What its console said since the last start. */
    public String said() {
        return read(console);
    }

    /** The end of the server's own log. */
    public String log() {
        String all = read(logs.resolve("server-0.log"));
        return all.substring(Math.max(0, all.length() - 20_000));
    }

    /** All that its log says, for as long as its files reach back. */
    public String wholeLog() {
        try (Stream<Path> files = Files.list(logs)) {
            StringBuilder all = new StringBuilder();
            files.filter(each -> each.toString().endsWith(".log")).sorted().forEach(each -> all.append(read(each)));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(machine);
        configuration.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar",
                home.resolve("attune.jar").toString(),
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(options);
        return command;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptyFolder(String name) {
        try {
            // Other processes run other tests at the same time.
            Path folder = Product.scratch()
                    .resolve("servers")
                    .resolve(Instant.now().toEpochMilli() + "-"
                            + ProcessHandle.current().pid() + "-" + name);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place for a file that a run makes. */
    public static Path scratchFile(String name) {
        return emptyFolder("files-" + COUNT.incrementAndGet()).resolve(name);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
