package org.attune.scorm.packaging;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** The package cannot be played at all. */
    BLOCKING,
    /** A part of it will not work. */
    SERIOUS,
    /** It works here; other systems may refuse it. */
    MINOR
}
