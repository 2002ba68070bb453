package org.attune.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One device: a browser profile with cookies and storage of its own. */
public final class Device implements AutoCloseable {

    /** How long a page may take, on two busy cores. */
    public static final double PATIENCE_MS = 20_000;

    private final BrowserContext context;
    private final List<ProcessHandle> processes;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private boolean gone;

    Device(BrowserContext context, List<ProcessHandle> processes) {
        this.context = context;
        this.processes = processes;
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(2 * PATIENCE_MS);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
    }

    /** A new tab. */
    public Page tab() {
        return context.newPage();
    }

    public BrowserContext context() {
        return context;
    }

    /** Errors like this belong to the test, such as a refused connection while it is offline. */
    public Device expecting(String regularExpression) {
        expected.add(Pattern.compile(regularExpression));
        return this;
    }

    public void offline(boolean offline) {
        context.setOffline(offline);
    }

    /** What the server sees when the web session has ended: nobody it knows. */
    public void endWebSession() {
        context.clearCookies();
    }

    /** Kills the browser with -9, all its processes at once: nothing on a page hears of it. */
    public void kill() {
        if (processes.isEmpty()) {
            throw new IllegalStateException("Only a device of its own can be killed");
        }
        gone = true;
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        closeQuietly();
    }

    @Override
    public void close() {
        if (!gone) {
            gone = true;
            context.close();
        }
    }

    List<ProcessHandle> processes() {
        return processes;
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(words -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(words).find()))
                .toList();
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void closeQuietly() {
        try {
            context.close();
        } catch (PlaywrightException alreadyDead) {
            // That was the point.
        }
    }
}
