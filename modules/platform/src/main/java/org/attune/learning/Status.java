package org.attune.learning;

/** How far a person is with a lesson or a course. It only rises. */
public enum Status {
    NOT_STARTED,
    UNDER_WAY,
    DONE;

    Status orHigher(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
