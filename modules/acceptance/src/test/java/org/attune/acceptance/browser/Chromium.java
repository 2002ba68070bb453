package org.attune.acceptance.browser;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.attune.acceptance.Product;

/**
 * The browser of the tests: a Chromium on the machine, else the one that Playwright fetches, else, as
 * root on Debian, the Debian package, unless {@code ATTUNE_BROWSER_INSTALL=no}. The console says which.
 */
final class Chromium {

    static final Map<String, String> DRIVER_ENVIRONMENT = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Path EXECUTABLE = findInTurn();

    private Chromium() {}

    static Path executable() {
        return EXECUTABLE;
    }

    /** One process after the other: whoever comes second finds what the first has installed. */
    private static Path findInTurn() {
        try (FileChannel turn = FileChannel.open(
                Product.scratch().resolve("browser.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            return find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find() {
        Path found = onTheMachine()
                .or(Chromium::fetchedByPlaywright)
                .or(Chromium::fromDebian)
                .orElseThrow(() -> new IllegalStateException("No Chromium for the browser tests: install one, or name"
                        + " it in the environment variable CHROMIUM"));
        say("Browser tests run in " + found + ", " + version(found).orElse("?"));
        return found;
    }

    private static Optional<Path> onTheMachine() {
        Stream<Path> named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream();
        Stream<Path> onPath = Stream.of(
                        System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Chromium::works).findFirst();
    }

    private static Optional<Path> fetchedByPlaywright() {
        say("No Chromium on this machine; asking Playwright for its own");
        Path path = playwrightsOwn();
        if (!Files.exists(path)) {
            run(
                    10,
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    CLI.class.getName(),
                    "install",
                    "chromium");
        }
        return Optional.of(path).filter(Chromium::works);
    }

    private static Path playwrightsOwn() {
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(DRIVER_ENVIRONMENT))) {
            return Path.of(playwright.chromium().executablePath());
        }
    }

    private static Optional<Path> fromDebian() {
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!root || !debian || "no".equals(System.getenv("ATTUNE_BROWSER_INSTALL"))) {
            return Optional.empty();
        }
        say("Installing Debian's chromium (not wanted? ATTUNE_BROWSER_INSTALL=no)");
        run(10, "apt-get", "-qq", "update");
        run(20, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y", "install", "chromium");
        return onTheMachine();
    }

    private static boolean works(Path executable) {
        return Files.isExecutable(executable) && version(executable).isPresent();
    }

    private static Optional<String> version(Path executable) {
        // A wrapper script of the distribution may grumble before.
        return run(1, executable.toString(), "--version")
                .flatMap(said -> said.lines().reduce((first, last) -> last));
    }

    /** What a command says, if it ends well within so many minutes. */
    private static Optional<String> run(int minutes, String... command) {
        try {
            Path output = Files.createTempFile("attune-command", ".txt");
            try {
                Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                return process.exitValue() == 0 ? Optional.of(Files.readString(output)) : Optional.empty();
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void say(String words) {
        System.out.println("[attune] " + words);
    }
}
