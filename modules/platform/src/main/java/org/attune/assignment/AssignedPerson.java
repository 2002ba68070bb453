package org.attune.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.attune.learning.Status;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an assignment, and how far they are.
 *
 * @param id of that they have it
 * @param name of the person, empty when they left
 * @param dueOn their last day to do it by; absent for none
 * @param doneAt when they finished the course, where that counts
 * @param overdue whether their last day is over and they have not done it, though they could and it is no mere offer
 * @param ended why nothing is asked of them any more; absent while it is
 */
public record AssignedPerson(
        long id,
        long assignment,
        long account,
        String name,
        Instant at,
        @Nullable LocalDate dueOn,
        Status status,
        @Nullable Instant doneAt,
        boolean overdue,
        @Nullable Ending ended,
        @Nullable Instant endedAt) {

    /** Whether it is asked of them still. */
    public boolean isAsked() {
        return ended == null;
    }
}
