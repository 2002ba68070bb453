package org.attune.assignment;

import java.time.Instant;
import org.attune.learning.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is on a course, for an assignment.
 *
 * @param doneAt when they finished it, where that counts; absent otherwise
 */
record HowFar(Status status, @Nullable Instant doneAt) {

    /**
     * @param finished when they finished it last: that they do it once more since takes nothing back
     * @param again since when they do it once more
     * @param from from when it counts for the assignment; what was finished before is to be done again
     */
    static HowFar of(
            @Nullable Instant begun,
            @Nullable Instant last,
            @Nullable Instant finished,
            @Nullable Instant again,
            @Nullable Instant from) {
        if (finished != null && isIn(finished, from)) {
            return new HowFar(Status.DONE, finished);
        }
        // Whoever finished it before that counts is under way once they do something of it again, and not before.
        boolean round = finished == null || (again != null && finished.isBefore(again));
        boolean under = begun != null && round && (again == null || (last != null && isIn(last, again)));
        return new HowFar(under ? Status.UNDER_WAY : Status.NOT_STARTED, null);
    }

    private static boolean isIn(Instant at, @Nullable Instant from) {
        return from == null || !at.isBefore(from);
    }
}
