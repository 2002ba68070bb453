package org.attune.learning;

import java.math.BigDecimal;
import java.time.Instant;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.attune.tracking.ActivityBegun;
import org.attune.tracking.ActivityProgressed;
import org.jspecify.annotations.Nullable;

/**
 * What tracking tells of an activity, in learning's words.
 *
 * @param status never {@link Status#NOT_STARTED}: whatever is heard of a lesson, it was begun
 * @param attempt number of the attempt that it is heard of, from 1
 * @param begins whether that attempt was begun; otherwise something was done in it
 * @param score the highest it says, -1 to 1; absent when it says none
 * @param watched of a recording, how much of it was played, in whole per cent; 0 when nothing is said
 */
record Heard(
        long account,
        long resource,
        String activity,
        Status status,
        int attempt,
        boolean begins,
        @Nullable BigDecimal score,
        int watched,
        Instant at) {

    /** What says nothing of how much was watched. */
    Heard(
            long account,
            long resource,
            String activity,
            Status status,
            int attempt,
            boolean begins,
            @Nullable BigDecimal score,
            Instant at) {
        this(account, resource, activity, status, attempt, begins, score, 0, at);
    }

    static Heard of(ActivityBegun event) {
        return new Heard(
                event.account(),
                event.resource(),
                event.activity(),
                Status.UNDER_WAY,
                event.attempt(),
                true,
                null,
                event.at());
    }

    static Heard of(ActivityProgressed event) {
        Status status = isDone(event.completion(), event.success()) ? Status.DONE : Status.UNDER_WAY;
        return new Heard(
                event.account(),
                event.resource(),
                event.activity(),
                status,
                event.attempt(),
                false,
                event.score(),
                percent(event.progress()),
                event.at());
    }

    private static int percent(@Nullable BigDecimal progress) {
        return progress == null ? 0 : progress.movePointRight(2).intValue();
    }

    /** Completed, or passed by content that has no word for completion: nobody passes a lesson they have not done. */
    private static boolean isDone(Completion completion, Success success) {
        return completion == Completion.COMPLETED || (completion == Completion.UNKNOWN && success == Success.PASSED);
    }
}
