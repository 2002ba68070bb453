package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader may do with a course, from the licence's SPDX identifier. */
final class Licence {
    private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\\d\\.\\d)");

    private Licence() {}

    /** A sentence in HTML; a Creative Commons licence is linked to its own page. */
    static String inWords(String identifier) {
        Matcher found = CREATIVE_COMMONS.matcher(identifier);
        if (!found.matches()) {
            return "Licence: " + escape(identifier) + ".";
        }
        String address = "https://creativecommons.org/licenses/"
                + found.group(1).toLowerCase(Locale.ROOT)
                + "/"
                + found.group(2)
                + "/";
        return "Words and drawings: <a href=\"" + address + "\" target=\"_blank\" rel=\"noopener license\">CC "
                + found.group(1) + " " + found.group(2) + "</a>.";
    }
}
