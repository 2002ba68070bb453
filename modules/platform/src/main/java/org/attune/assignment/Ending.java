package org.attune.assignment;

/** Why nothing is asked of somebody any more. */
public enum Ending {
    /** Whoever assigns took them off. */
    TAKEN_OFF,
    /** The assignment was withdrawn. */
    WITHDRAWN,
    /** They said no to what is voluntary. */
    DECLINED,
    /** They left the setting, or are not among those any more whom it is for. */
    LEFT
}
