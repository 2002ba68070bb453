package org.attune.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/**
 * How an activity stands.
 *
 * @param attempted whether it was ever begun
 * @param progress 0 to 1; absent when nobody said
 */
public record ActivityStatus(
        boolean attempted,
        Completion completion,
        Success success,
        @Nullable Double progress) {

    /** Nobody has opened it. */
    public static final ActivityStatus NEW = new ActivityStatus(false, Completion.UNKNOWN, Success.UNKNOWN, null);

    public ActivityStatus {
        if (progress != null && !(progress >= 0 && progress <= 1)) {
            throw new IllegalArgumentException("Progress is 0 to 1, not " + progress);
        }
    }

    /**
     * After an attempt that ended, not one that was suspended (SN UP.4): what the content left unknown is completed and
     * passed, unless the item says that only the content may set it.
     */
    public ActivityStatus ended(boolean completionSetByContent, boolean objectiveSetByContent) {
        boolean completes = completion == Completion.UNKNOWN && !completionSetByContent;
        boolean satisfies = success == Success.UNKNOWN && !objectiveSetByContent;
        return new ActivityStatus(
                true, completes ? Completion.COMPLETED : completion, satisfies ? Success.PASSED : success, progress);
    }
}
