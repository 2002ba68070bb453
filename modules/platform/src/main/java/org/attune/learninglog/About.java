package org.attune.learninglog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a note is about: nothing in particular, a course, or a lesson of it.
 *
 * @param course 0 for a note of one's own
 * @param module of whichever version the lesson was chosen in; 0 for the course as a whole
 * @param activity empty for the course as a whole
 */
public record About(long course, long module, String activity) {
    /** A note of one's own. */
    public static final About NOTHING = new About(0, 0, "");

    private static final Pattern SAID = Pattern.compile("([1-9][0-9]{0,17})(?:/([1-9][0-9]{0,17})/(.{1,1000}))?");

    /** What a form or an address said; what it says wrongly it does not say. */
    public static About of(String said) {
        Matcher parts = SAID.matcher(said);
        if (!parts.matches()) {
            return NOTHING;
        }
        long course = Long.parseLong(parts.group(1));
        return parts.group(2) == null
                ? new About(course, 0, "")
                : new About(course, Long.parseLong(parts.group(2)), parts.group(3));
    }

    /** As a form says it. */
    public String said() {
        if (course == 0) {
            return "";
        }
        return module == 0 ? Long.toString(course) : course + "/" + module + "/" + activity;
    }

    public boolean isALesson() {
        return module != 0;
    }
}
