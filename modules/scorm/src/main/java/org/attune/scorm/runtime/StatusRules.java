package org.attune.scorm.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the standard derives a status from measures. */
public final class StatusRules {
    private StatusRules() {}

    /**
     * How 2004's {@code cmi.completion_status} reads (RTE 4.2.4.1): with a threshold the progress measure alone decides;
     * without a measure it is unknown, whatever the SCO set.
     */
    public static @Nullable String completion(
            @Nullable String set, @Nullable String threshold, @Nullable String progressMeasure) {
        if (threshold == null) {
            return set;
        }
        if (progressMeasure == null) {
            return "unknown";
        }
        return reaches(progressMeasure, threshold) ? "completed" : "incomplete";
    }

    /**
     * How 2004's {@code cmi.success_status} reads (RTE 4.2.22.1): with a passing score the scaled score alone decides;
     * without a score it is unknown, whatever the SCO set.
     */
    public static @Nullable String success(
            @Nullable String set, @Nullable String scaledPassingScore, @Nullable String scaledScore) {
        if (scaledPassingScore == null) {
            return set;
        }
        if (scaledScore == null) {
            return "unknown";
        }
        return reaches(scaledScore, scaledPassingScore) ? "passed" : "failed";
    }

    private static boolean reaches(String value, String bar) {
        return new BigDecimal(value).compareTo(new BigDecimal(bar)) >= 0;
    }
}
