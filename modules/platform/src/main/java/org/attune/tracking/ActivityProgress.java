package org.attune.tracking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity of a registration stands: the status of its latest attempt, the time of all.
 *
 * @param attempt number of the latest attempt, from 1
 * @param score the scaled score, -1 to 1
 * @param progress the progress measure, 0 to 1
 * @param learningTime active time; what two tabs share counts once within an attempt
 */
public record ActivityProgress(
        String activity,
        int attempt,
        Completion completion,
        Success success,
        @Nullable BigDecimal score,
        @Nullable BigDecimal progress,
        Duration learningTime,
        Instant lastAt) {

    /** The later attempt at the same activity, with the time of both. */
    static ActivityProgress after(ActivityProgress earlier, ActivityProgress later) {
        return new ActivityProgress(
                later.activity,
                later.attempt,
                later.completion,
                later.success,
                later.score,
                later.progress,
                earlier.learningTime.plus(later.learningTime),
                later.lastAt);
    }
}
