package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.attune.learning.Status;

/** Numbers, states and licences in the words that every page uses for them. */
@Named("words")
@ApplicationScoped
public class Words {
    private static final long THOUSAND = 1_000;

    private static final Map<String, String> LICENCES = Map.of(
            "CC-BY-4.0", "Creative Commons Attribution 4.0",
            "CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0",
            "CC-BY-NC-4.0", "Creative Commons Attribution-NonCommercial 4.0",
            "CC0-1.0", "Creative Commons Zero 1.0, free for all uses");

    /** "1 lesson", "3 lessons". */
    public String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    /** "About 7 minutes"; empty when nobody said how long. */
    public String minutes(int minutes) {
        return minutes == 0 ? "" : "About " + count(minutes, "minute", "minutes");
    }

    /** "640 bytes", "12 kB", "98 MB". */
    public String size(long bytes) {
        if (bytes < THOUSAND) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        boolean mega = bytes >= THOUSAND * THOUSAND;
        return Math.round((double) bytes / (mega ? THOUSAND * THOUSAND : THOUSAND)) + (mega ? " MB" : " kB");
    }

    /** How far, as a word. */
    public String status(Status status) {
        return switch (status) {
            case NOT_STARTED -> "Not started";
            case UNDER_WAY -> "Under way";
            case DONE -> "Done";
        };
    }

    /** The style sheet's name for how far. */
    public String style(Status status) {
        return switch (status) {
            case NOT_STARTED -> "not-started";
            case UNDER_WAY -> "under-way";
            case DONE -> "done";
        };
    }

    /** A licence by its name; one that is not known here as it is written. */
    public String licence(String spdx) {
        return LICENCES.getOrDefault(spdx, spdx);
    }

    /** An address as people read it: without the scheme, and without what makes a line of it. */
    public String shortly(String address) {
        String bare = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        return bare.length() <= 60 ? bare : bare.substring(0, 59) + "…";
    }
}
