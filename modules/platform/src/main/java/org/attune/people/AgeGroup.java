package org.attune.people;

/** Which children someone works with. Babies come first, and in two groups: they are who this is for. */
public enum AgeGroup {
    UNDER_ONE,
    ONE,
    TWO,
    THREE_AND_FOUR,
    NONE
}
