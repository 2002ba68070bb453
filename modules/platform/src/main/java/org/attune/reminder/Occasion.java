package org.attune.reminder;

/** On what occasion somebody is reminded of what is asked of them. */
enum Occasion {
    /** They got it. */
    GIVEN,
    /** It is to be done within a week. */
    WEEK_BEFORE,
    /** It was to be done by yesterday. */
    DAY_AFTER
}
