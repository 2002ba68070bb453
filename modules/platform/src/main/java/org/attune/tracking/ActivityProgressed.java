package org.attune.tracking;

import java.math.BigDecimal;
import java.time.Instant;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.jspecify.annotations.Nullable;

/**
 * An event said how far an activity is. Fired in the event's own transaction, for late events of an older epoch too:
 * it carries the higher of what this event says and what the activity attempt now says, so whoever listens only raises.
 *
 * <p>Of a recording the server says it all: progress is the share of it that was really played, which within an attempt only
 * rises, and completion is INCOMPLETE until that is 1; there is no success and no score, and what the page itself says of
 * any of these counts for nothing. Whether a smaller share is enough is for the course's module to say.
 *
 * @param registration id of the registration
 * @param activity its identifier; {@link ActivityDescription#RECORDING} of a recording
 * @param attempt number of the activity attempt, from 1
 * @param score the scaled score, -1 to 1, of this event or the attempt, whichever is higher
 * @param progress the progress measure, 0 to 1; of a recording always there
 * @param at when the server received it
 */
public record ActivityProgressed(
        long registration,
        long account,
        long resource,
        String activity,
        int attempt,
        Completion completion,
        Success success,
        @Nullable BigDecimal score,
        @Nullable BigDecimal progress,
        Instant at) {}
