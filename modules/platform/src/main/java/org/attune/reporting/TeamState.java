package org.attune.reporting;

/** How somebody of a team stands with a course, what needs care first. */
public enum TeamState {
    /** Asked of them, past its day, and not done. */
    OVERDUE,
    UNDER_WAY,
    NOT_STARTED,
    /** Theirs to take up or leave, and not begun. */
    OFFERED,
    DONE,
    /** Offered, and they said no. */
    DECLINED
}
