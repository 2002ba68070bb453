package org.attune.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of the reach of a hub.
 *
 * @param by what a row is
 * @param authority id of the local authority they are of; 0 for all of the hub
 * @param course whose people are counted; 0 for none. Rows that are courses are all of them
 * @param state absent for any; of settings only
 * @param words of a setting's name, in any order and case; empty for any name. Of settings only
 */
public record ReachFilter(
        By by, long authority, long course, @Nullable State state, String words) {
    public static final ReachFilter ALL = new ReachFilter(By.SETTINGS, 0, 0, null, "");

    /** What a row is. */
    public enum By {
        SETTINGS,
        AUTHORITIES,
        COURSES
    }

    /** How far courses have reached a setting: by anybody who works or worked there. */
    public enum State {
        /** Somebody who works there did something in the last 90 days. */
        ACTIVE,
        /** Somebody began something, active or not. */
        REACHED,
        /** Nobody ever began anything. */
        NEVER
    }
}
