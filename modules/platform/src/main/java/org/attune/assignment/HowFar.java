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
     * @param again since when they do it once more: what was done before does not count
     * @param from from when it counts for the assignment
     */
    static HowFar of(
            @Nullable Instant begun,
            @Nullable Instant last,
            @Nullable Instant finished,
            @Nullable Instant again,
            @Nullable Instant from) {
        if (finished != null && isIn(finished, again) && isIn(finished, from)) {
            return new HowFar(Status.DONE, finished);
        }
        boolean under = begun != null && (again == null || (last != null && isIn(last, again)));
        return new HowFar(under ? Status.UNDER_WAY : Status.NOT_STARTED, null);
    }

    private static boolean isIn(Instant at, @Nullable Instant from) {
        return from == null || !at.isBefore(from);
    }
}
