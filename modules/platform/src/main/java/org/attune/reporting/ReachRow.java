package org.attune.reporting;

import org.attune.reporting.ReachFilter.State;

/**
 * A setting, a local authority, a course, or all of these: how many people work there, and how many of them are where.
 *
 * @param id 0 for all
 * @param area the local authority of a setting; else empty
 * @param settings how many there are; 1 for a setting
 * @param enrolled in how many of them somebody is on a course
 * @param active in how many of them somebody did something in the last 90 days
 * @param begun in how many of them somebody ever began something
 * @param works who works there today; who works in two settings counts in both
 * @param onIt of them who is on the course
 */
public record ReachRow(
        long id,
        String name,
        String area,
        int settings,
        int enrolled,
        int active,
        int begun,
        Figure works,
        Figure onIt,
        Figure underWay,
        Figure done) {

    /** In how many of them nobody ever began anything. */
    public int never() {
        return settings - begun;
    }

    /** Of a setting: how far courses have reached it. */
    public State state() {
        if (active > 0) {
            return State.ACTIVE;
        }
        return begun > 0 ? State.REACHED : State.NEVER;
    }
}
