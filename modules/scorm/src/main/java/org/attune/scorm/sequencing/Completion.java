package org.attune.scorm.sequencing;

/** Whether an activity was completed; {@code cmi.completion_status}'s words. */
public enum Completion {
    UNKNOWN,
    NOT_ATTEMPTED,
    INCOMPLETE,
    COMPLETED;

    /** By SCORM's word; anything else, also none, is unknown. */
    public static Completion ofWord(String word) {
        return switch (word) {
            case "completed" -> COMPLETED;
            case "incomplete" -> INCOMPLETE;
            case "not attempted" -> NOT_ATTEMPTED;
            default -> UNKNOWN;
        };
    }
}
