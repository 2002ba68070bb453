package org.attune.web.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Browser and machine in a few words, from what a browser says of itself: enough for a person to know their own again.
 * Anyone can write anything there, so only words of this list are ever shown.
 */
final class Devices {
    static final String UNKNOWN = "A browser";

    /** Browsers say that they are also those they descend from: the descendants stand first. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg/", "Edge"),
            new Sign("EdgA/", "Edge"),
            new Sign("EdgiOS/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> MACHINES = List.of(
            new Sign("iPad", "iPad"),
            new Sign("iPhone", "iPhone"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Macintosh", "Mac"),
            new Sign("Linux", "Linux"));

    private Devices() {}

    /** "Chrome on Android", "Safari on iPhone", "A browser". */
    static String words(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, said, UNKNOWN);
        String machine = machine(said, browser);
        return machine.isEmpty() ? browser : browser + " on " + machine;
    }

    private static String machine(String said, String browser) {
        String machine = first(MACHINES, said, "");
        if (!machine.equals("Mac")) {
            return machine;
        }
        // An iPad says that it is a Mac; only other browsers than its own tell it apart.
        if (said.contains("iOS/")) {
            return "iPad";
        }
        return browser.equals("Safari") ? "iPad or Mac" : machine;
    }

    private static String first(List<Sign> signs, String said, String otherwise) {
        return signs.stream()
                .filter(sign -> said.contains(sign.written()))
                .map(Sign::word)
                .findFirst()
                .orElse(otherwise);
    }

    private record Sign(String written, String word) {}
}
