package org.attune.assignment;

/** How much it is asked for. */
public enum Weight {
    /** It belongs to their work. */
    REQUIRED,
    /** They and whoever assigns it agreed on it. */
    AGREED,
    /** They may say no. */
    VOLUNTARY
}
