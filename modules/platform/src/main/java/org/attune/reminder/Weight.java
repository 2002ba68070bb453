package org.attune.reminder;

/** How far a course that was assigned has to be done; as it stands in the table. */
enum Weight {
    REQUIRED,
    AGREED,
    VOLUNTARY
}
