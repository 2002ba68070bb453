package org.attune.acceptance.browser;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Product;
import org.attune.acceptance.Server;

/**
 * A lesson in WebKit, the engine of Safari and of every browser on an iPad, and in Firefox: it is opened, worked on, closed and
 * opened again, and the server is killed and comes back under it. As a command, since few machines have them: docs/testing.md.
 */
public final class InOtherEngines {
    private static final String COURSE = "Notebook: server-killed";
    private static final String STATE = "return document.querySelector('#state').textContent";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String name;
    private final DrivenBrowser browser;
    private final Server server;

    private InOtherEngines(String name, DrivenBrowser browser, Server server) {
        this.name = name;
        this.browser = browser;
        this.server = server;
    }

    private void run() {
        browser.open(server.address() + "/sign-in");
        signIn();
        browser.sees("signed in", SOON, "return location.pathname === '/my-learning'");
        openCourse();
        browser.press("//*[@id='start']");
        begun();
        note("before");
        saved(SOON);
        told("opened, worked on, saved");

        browser.frame(0);
        browser.open(server.address() + "/my-learning");
        openCourse();
        browser.press("//div[@class='course-head']//a[@class='button']");
        begun();
        has("before");
        told("closed and opened again, with what was kept");

        server.kill();
        note("while the server was down");
        browser.frame(0);
        browser.sees("that it is not saved", SOON, STATE + ".includes('Not yet saved')");
        server.start();
        saved(Duration.ofMinutes(3));
        told("saved once the server was back");

        browser.open(server.address() + "/my-learning");
        if (browser.run("return location.pathname").equals("/sign-in")) {
            signIn();
        }
        browser.sees("signed in", SOON, "return location.pathname === '/my-learning'");
        openCourse();
        browser.press("//div[@class='course-head']//a[@class='button']");
        begun();
        has("while the server was down");
        told("opened again, with what was done while the server was down");
    }

    private void signIn() {
        browser.type("//*[@id='name']", "educator@demo.example");
        browser.type("//*[@id='password']", "attune-demo");
        browser.press("//*[@id='go']");
    }

    private void openCourse() {
        browser.open(server.address() + "/catalogue");
        browser.press("//main//a[normalize-space()='" + COURSE + "']");
    }

    private void begun() {
        browser.sees("the player", SOON, "return location.pathname === '/player'");
        browser.frame(2);
        browser.sees("the lesson", SOON, "return document.querySelector('#said').textContent === 'Started'");
    }

    private void note(String words) {
        browser.frame(2);
        // By script: WebKit's driver does not type into a frame within a frame.
        browser.sees("a note", SOON, "document.querySelector('#note').value = '" + words + "'; return true");
        browser.sees("a button", SOON, "document.querySelector('#keep').click(); return true");
        browser.sees("kept", SOON, "return document.querySelector('#said').textContent === 'Kept: true'");
    }

    private void has(String words) {
        browser.sees(words, SOON, "return document.querySelector('#note').value === '" + words + "'");
    }

    private void saved(Duration patience) {
        browser.frame(0);
        browser.sees("saved", patience, STATE + " === 'Saved'");
    }

    private void told(String what) {
        System.out.println(name + ": " + what);
    }

    /** Both, one after the other, under a display when there is none. */
    public static void main(String... none) throws IOException {
        boolean seen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        Path driver = Path.of(System.getProperty("attune.webkit.driver", "/usr/bin/WebKitWebDriver"));
        int port = Integer.getInteger("attune.browsers.port", 9517);
        List<String> webKit = new ArrayList<>(seen ? List.of() : List.of("xvfb-run", "-a"));
        webKit.addAll(List.of(driver.toString(), "--port=" + port));
        in("WebKit", driver, webKit, port, () -> new WebDriver("http://127.0.0.1:" + port));

        Path firefox = Path.of(System.getProperty("attune.firefox", "/usr/bin/firefox-esr"));
        Path profile = Files.createTempDirectory(Product.scratch(), "firefox");
        int other = port + 1;
        List<String> command = new ArrayList<>(List.of(firefox.toString(), "--profile", profile.toString()));
        command.addAll(List.of("--headless", "--remote-debugging-port", String.valueOf(other)));
        in("Firefox", firefox, command, other, () -> new WebDriverBiDi("ws://127.0.0.1:" + other));
        System.exit(0);
    }

    private static void in(String name, Path program, List<String> command, int port, Supplier<DrivenBrowser> driving)
            throws IOException {
        if (!Files.isExecutable(program)) {
            System.out.println(name + ": not tried, since there is no " + program);
            return;
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Server server = Server.on(Database.h2()).withTestCourses().start()) {
            Await.until(name + " answers", SOON, () -> answers(port));
            try (DrivenBrowser browser = driving.get()) {
                new InOtherEngines(name, browser, server).run();
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
