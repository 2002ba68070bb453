package org.attune.server;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the server and says so in a few friendly lines; the server's own log goes to a file.
 *
 * <p>Beside this jar lie {@code lib/payara-micro.jar}, {@code ROOT.war} and the folder {@code payara}
 * with boot commands and log properties.
 */
public final class Attune {

    private final PrintStream console;
    private final Options options;
    private final Path home;

    private Attune(PrintStream console, Options options, Path home) {
        this.console = console;
        this.options = options;
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        freeLargeBuffers();
        PrintStream console = System.out;
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                console.print(Options.USAGE);
                return;
            }
            new Attune(console, options, home()).start();
        } catch (CannotStart refused) {
            System.err.println("Attune cannot start. " + refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * The JDK keeps for each thread the direct buffer of the largest write that it made. With parts of uploads of 4 MiB and a
     * hundred threads that was all there may be, and then nothing could be read or written. In bytes; before any channel is used.
     */
    private static void freeLargeBuffers() {
        setUnlessConfigured("jdk.nio.maxCachedBufferSize", "65536");
    }

    private static Path home() throws Exception {
        Path jar = Path.of(
                Attune.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path folder = jar.getParent();
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }

    private void start() throws Exception {
        checkPort();
        Files.createDirectories(options.data());
        Files.createDirectories(options.log());
        Path log = options.log().resolve("server-0.log");
        configure(log);
        console.println("Starting Attune. This takes half a minute …");
        // The server's own chatter goes to its log; only what is said here is for people.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            PayaraMicro.main(payaraArguments());
        } catch (Exception failed) {
            throw notStarted("The server", log);
        }
        if (!Boolean.getBoolean("attune.ready")) {
            throw notStarted("The application", log);
        }
        console.println(new Welcome(options.data(), log).text());
    }

    /** In the application's own words, where it refused to start. */
    private static CannotStart notStarted(String what, Path log) {
        return new CannotStart(
                System.getProperty("attune.refused", what + " did not come up; its log says why: " + log));
    }

    private void checkPort() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(options.listen()), options.port()));
        } catch (java.net.BindException busy) {
            throw new CannotStart("Port " + options.port() + " is busy: another program answers there. Stop it, or"
                    + " choose another port with --port, for example --port " + (options.port() + 1) + ".");
        }
    }

    private void configure(Path log) throws IOException {
        setUnlessConfigured(
                "attune.data", options.data().toAbsolutePath().normalize().toString());
        options.courses().ifPresent(folder -> setUnlessConfigured("attune.courses", folder.toString()));
        setUnlessConfigured("attune.address", "http://localhost:" + options.port());
        setUnlessConfigured("attune.content.host", "content.localhost:" + options.port());
        String properties = Files.readString(home.resolve("payara/logging.properties"))
                .replace(
                        "${attune.log.folder}",
                        log.resolveSibling("").toString().replace("%", "%%").replace('\\', '/'));
        Files.writeString(log.resolveSibling("logging.properties"), properties);
        String boot = Files.readString(home.resolve("payara/pre-boot.txt"))
                + "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                + options.listen() + "\n";
        Files.writeString(log.resolveSibling("pre-boot.txt"), boot);
    }

    /** A system property would hide the environment variable of the same name, so it yields to it. */
    private static void setUnlessConfigured(String name, String value) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_");
        boolean configured = System.getProperty(name) != null
                || System.getenv(variable) != null
                || System.getenv(variable.toUpperCase(java.util.Locale.ROOT)) != null;
        if (!configured) {
            System.setProperty(name, value);
        }
    }

    private String[] payaraArguments() {
        Path log = options.log();
        return new String[] {
            "--deploy",
            home.resolve("ROOT.war").toString(),
            "--port",
            Integer.toString(options.port()),
            "--prebootcommandfile",
            log.resolve("pre-boot.txt").toString(),
            "--postbootcommandfile",
            home.resolve("payara/post-boot.txt").toString(),
            "--logproperties",
            log.resolve("logging.properties").toString(),
            "--nocluster",
            "--disablephonehome"
        };
    }
}
