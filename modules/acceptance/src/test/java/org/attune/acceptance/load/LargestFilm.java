package org.attune.acceptance.load;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.attune.acceptance.Await;
import org.attune.acceptance.Database;
import org.attune.acceptance.Product;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;

/**
 * A film as large as one may be, sent by the page in a browser; the server is killed with -9 in the middle and started again.
 * What comes back is compared with what was sent, byte by byte, and the film plays at its beginning and near its end. As a
 * command: docs/testing.md.
 */
public final class LargestFilm {
    static {
        // No resolver but a browser's knows *.localhost, so the host is named in a header.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final String NAME = "The longest evening";
    private static final String COORDINATOR = "coordinator@demo.example";
    private static final String TROUBLE = "ERR_|401|Failed to load resource";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int CHUNK = 1 << 20;

    private final Server server = Server.on(Database.h2()).withTestCourses().start();
    private final long megabytes;

    private LargestFilm(long megabytes) {
        this.megabytes = megabytes;
    }

    private void run() throws IOException, InterruptedException {
        Path film = Server.scratchFile(NAME + ".webm");
        Path small = Product.courses().resolve("films/watching-before-acting/film.webm");
        LongFilm.write(small, film, megabytes * 1_000_000);
        try (Browsers browsers = new Browsers()) {
            Device device = browsers.device().expecting(TROUBLE);
            Learner coordinator = Learner.on(device, server).signIn(COORDINATOR);
            send(coordinator.page(), film, () -> Learner.on(device, server).signIn(COORDINATOR));
            compare(watch(coordinator), film);
        } finally {
            server.close();
            Files.delete(film);
        }
    }

    /** @param signIn in another tab, since a server that was killed knows nobody any more */
    private void send(Page page, Path film, Runnable signIn) {
        page.navigate(server.address() + "/recordings");
        long begun = System.nanoTime();
        page.getByLabel("Choose the film").setInputFiles(film);
        Await.until("half of it is sent", PATIENCE, () -> sent(page) > 0.5);
        long halfway = System.nanoTime();
        String before = memory();
        server.kill();
        server.start();
        signIn.run();
        page.locator("#going-now")
                .evaluateAll("found => found.forEach(each => each.checkVisibility() && each.click())");
        long again = System.nanoTime();
        Await.until(
                "all of it is sent",
                PATIENCE,
                () -> sent(page) < 0 || page.url().contains("?recording="));
        long sent = System.nanoTime();
        page.waitForURL("**/recording?recording=*", new Page.WaitForURLOptions().setTimeout(PATIENCE.toMillis()));
        System.out.printf(
                Locale.ROOT,
                "%d MB: half sent in %d s, killed and signed in again in %d s, the rest sent in %d s, taken in %d s;"
                        + " the server had %s and then %s of memory at most%n",
                megabytes,
                seconds(begun, halfway),
                seconds(halfway, again),
                seconds(again, sent),
                seconds(sent, System.nanoTime()),
                before,
                memory());
    }

    /** How much of it the page says is sent, 0 to 1; -1 where it does not say any more. */
    private static double sent(Page page) {
        return Double.parseDouble(String.valueOf(
                page.evaluate("() => document.getElementById('going-bar')?.getAttribute('value') ?? -1")));
    }

    /** Plays it at its beginning and near its end. @return the address of the film */
    static String watch(Learner coordinator) {
        coordinator.link("Preview it").click();
        Page page = coordinator.page();
        // Waited for by the page: it hears of new frames by then alone.
        page.waitForCondition(
                () -> page.frames().stream().anyMatch(LargestFilm::isReady),
                new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        Frame frame =
                page.frames().stream().filter(LargestFilm::isReady).findFirst().orElseThrow();
        for (int from : new int[] {0, 100}) {
            frame.evaluate("from => { film.muted = true; film.currentTime = from; return film.play(); }", from);
            Await.until(
                    "it plays from " + from,
                    PATIENCE,
                    () -> ((Number) frame.evaluate("film.currentTime")).doubleValue() > from + 3);
        }
        System.out.println("It plays from its beginning and from 1:40");
        return String.valueOf(frame.evaluate("() => { film.pause(); return film.currentSrc; }"));
    }

    private static boolean isReady(Frame frame) {
        return frame.url().contains("/recording/")
                && Boolean.TRUE.equals(frame.evaluate("() => (document.getElementById('film')?.readyState ?? 0) >= 2"));
    }

    /** The whole of it, and then a part near its end. */
    static void compare(String address, Path film) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (FileChannel sent = FileChannel.open(film)) {
            HttpResponse<InputStream> whole = get(address, "bytes=0-");
            same(whole.body(), sent, 0, Files.size(film));
            long from = Files.size(film) - 10 * CHUNK;
            HttpResponse<InputStream> part = get(address, "bytes=" + from + "-" + (from + CHUNK - 1));
            same(part.body(), sent, from, CHUNK);
        }
        System.out.printf("It is what was sent, read in %d s%n", seconds(begun, System.nanoTime()));
    }

    private static HttpResponse<InputStream> get(String address, String range)
            throws IOException, InterruptedException {
        URI named = URI.create(address);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + named.getPort() + named.getPath() + "?" + named.getQuery()))
                .header("Host", named.getAuthority())
                .header("Range", range)
                .build();
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 206) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer;
    }

    private static void same(InputStream in, FileChannel sent, long from, long length) throws IOException {
        try (in) {
            long at = 0;
            byte[] got = in.readNBytes(CHUNK);
            while (got.length > 0) {
                ByteBuffer wanted = ByteBuffer.allocate(got.length);
                sent.read(wanted, from + at);
                if (!Arrays.equals(wanted.array(), got)) {
                    throw new IllegalStateException("It differs behind byte " + (from + at));
                }
                at += got.length;
                got = in.readNBytes(CHUNK);
            }
            if (at != length) {
                throw new IllegalStateException(at + " bytes came, and not " + length);
            }
        }
    }

    /** All of the process, which Linux tells. */
    private String memory() {
        Path status = Path.of("/proc", Long.toString(server.process().pid()), "status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(each -> each.startsWith("VmHWM:"))
                            .map(each -> each.substring("VmHWM:".length()).strip())
                            .findFirst()
                            .orElse("?")
                    : "?";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long seconds(long from, long to) {
        return Duration.ofNanos(to - from).toSeconds();
    }

    /** Prints what was seen; ends with an error where anything differs. */
    public static void main(String... none) throws IOException, InterruptedException {
        new LargestFilm(Long.getLong("attune.film.megabytes", 2_000)).run();
        System.exit(0);
    }
}
