package org.attune.scorm.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an item says of how its attempt is tracked. All is optional; 1.2 and 2004 each have their own part.
 *
 * @param masteryScore 1.2 {@code adlcp:masteryscore}: 0 to 100, the raw score that passes (1.2 CAM 2.3.2.5.1)
 * @param maxTimeAllowed in the notation of the version's data model: 1.2 {@code adlcp:maxtimeallowed}, 2004
 *     {@code attemptAbsoluteDurationLimit}
 * @param timeLimitAction one of {@code exit,message}, {@code exit,no message}, {@code continue,message},
 *     {@code continue,no message}
 * @param dataFromLms handed to the SCO as {@code cmi.launch_data}; at least 255 characters in 1.2, 4,000 in 2004
 * @param prerequisites 1.2 {@code adlcp:prerequisites}, an AICC script, as it is written
 * @param completedByMeasure 2004: completion follows from the progress measure (CAM 5.1.12)
 * @param minProgressMeasure 2004: 0 to 1, the progress measure from which it is complete; 1 unless said
 * @param progressWeight 2004: weight of this item in its parent's progress measure; 1 unless said
 * @param tracked 2004: whether what happens here counts; true unless said (CAM 5.1.9)
 * @param completionSetByContent 2004: an attempt that ends without a completion status does not count as completed
 * @param objectiveSetByContent 2004: an attempt that ends without a success status does not count as satisfied
 */
public record TrackingRules(
        @Nullable BigDecimal masteryScore,
        @Nullable String maxTimeAllowed,
        @Nullable String timeLimitAction,
        @Nullable String dataFromLms,
        @Nullable String prerequisites,
        boolean completedByMeasure,
        BigDecimal minProgressMeasure,
        BigDecimal progressWeight,
        boolean tracked,
        boolean completionSetByContent,
        boolean objectiveSetByContent) {

    /** The rules of an item that says nothing. */
    public static final TrackingRules NONE =
            new TrackingRules(null, null, null, null, null, false, BigDecimal.ONE, BigDecimal.ONE, true, false, false);
}
