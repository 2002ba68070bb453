package org.attune.scorm.sequencing;

/** Whether an activity was mastered; {@code cmi.success_status}'s words. */
public enum Success {
    UNKNOWN,
    FAILED,
    PASSED;

    /** By SCORM's word; anything else, also none, is unknown. */
    public static Success ofWord(String word) {
        return switch (word) {
            case "passed" -> PASSED;
            case "failed" -> FAILED;
            default -> UNKNOWN;
        };
    }
}
