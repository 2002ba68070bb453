package org.attune.reminder;

/** What was decided. */
enum Outcome {
    /** A letter says it. */
    WRITTEN,
    /** They know it already. */
    NOT_NEEDED,
    /** They have no address that they have confirmed. */
    NO_ADDRESS
}
