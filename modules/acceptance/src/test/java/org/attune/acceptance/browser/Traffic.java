package org.attune.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a page and its frames ask of the server while it is opened, and what comes over the wire for it, headers included, as
 * the browser counts it. What the browser has already is no part of it.
 */
public final class Traffic {

    /**
     * What one answer weighed.
     *
     * @param bytes of its headers and its body as they were sent
     */
    public record Answer(String address, long bytes) {}

    private Traffic() {}

    /** What goes over the wire from here on until the page has what it needs. */
    public static List<Answer> of(Page page, Runnable opening) {
        List<Request> finished = new CopyOnWriteArrayList<>();
        Consumer<Request> listener = finished::add;
        page.onRequestFinished(listener);
        try {
            opening.run();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        } finally {
            page.offRequestFinished(listener);
        }
        return finished.stream()
                .map(each -> new Answer(each.url(), bytes(each.sizes())))
                .filter(each -> each.bytes() > 0)
                .toList();
    }

    /** In bytes, of those answers that are meant. */
    public static long bytes(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).mapToLong(Answer::bytes).sum();
    }

    private static long bytes(Sizes sizes) {
        // Nothing together where the browser took it from what it keeps.
        return (long) sizes.responseHeadersSize + sizes.responseBodySize;
    }
}
