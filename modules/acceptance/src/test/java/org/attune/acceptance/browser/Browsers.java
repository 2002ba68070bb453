package org.attune.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attune.acceptance.Server;

/**
 * The browsers of one test. Whatever it opened is closed at its end, and what a page complained about
 * (an error on the console, a violation of a content security policy) fails it.
 */
public final class Browsers implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESK = 1280;

    /**
     * The last --disable-features counts: without it, Playwright's own would switch off the partitions of
     * storage that every real browser has, and a frame of another site would be refused IndexedDB.
     */
    private static final List<String> ARGUMENTS =
            List.of("--disable-quic", "--disable-sync", "--disable-features=Translate,MediaRouter,OptimizationHints");

    private static Playwright playwright;
    private static Browser shared;

    private final List<Device> devices = new ArrayList<>();

    /** A device at desk size with a browser profile of its own, in the browser that all tests share. */
    public Device device() {
        return device(DESK);
    }

    /** @param width of the screen, in CSS pixels */
    public Device device(int width) {
        BrowserContext context = sharedBrowser()
                .newContext(new Browser.NewContextOptions().setViewportSize(width, width < 700 ? 740 : 800));
        return remember(new Device(context, List.of()));
    }

    /** A device whose browser is a process of its own and can be killed; what it stores lies in the folder. */
    public Device deviceOfItsOwn(Path profile) {
        return deviceOfItsOwn(profile, List.of());
    }

    /** As people's browsers are, and Playwright's is not: pages that were left are kept, to be shown again at Back. */
    public Device deviceThatKeepsPagesForBack() {
        return deviceOfItsOwn(newProfile(), List.of(), List.of("--disable-back-forward-cache"));
    }

    public Device deviceOfItsOwn(Path profile, List<String> arguments) {
        return deviceOfItsOwn(profile, arguments, List.of());
    }

    private Device deviceOfItsOwn(Path profile, List<String> arguments, List<String> without) {
        BrowserContext context = playwright()
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.executable())
                                .setChromiumSandbox(!root())
                                .setViewportSize(DESK, 800)
                                .setIgnoreDefaultArgs(without)
                                .setArgs(Stream.concat(ARGUMENTS.stream(), arguments.stream())
                                        .toList()));
        return remember(new Device(context, processesOf(profile)));
    }

    public Path newProfile() {
        return Server.scratchFile("profile");
    }

    /** Closes all, then says what the pages complained about. */
    @Override
    public void close() {
        List<String> complaints = new ArrayList<>();
        for (Device device : devices) {
            device.close();
            complaints.addAll(device.complaints());
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError("Pages complained:\n" + String.join("\n", complaints));
        }
    }

    private Device remember(Device device) {
        devices.add(device);
        return device;
    }

    private static List<ProcessHandle> processesOf(Path profile) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .toList();
    }

    private static synchronized Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Chromium.DRIVER_ENVIRONMENT));
        }
        return playwright;
    }

    private static synchronized Browser sharedBrowser() {
        if (shared == null || !shared.isConnected()) {
            shared = playwright()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.executable())
                            .setChromiumSandbox(!root())
                            .setArgs(ARGUMENTS));
        }
        return shared;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
