package org.attune.assignment;

/** To whom a course is assigned. */
public enum Audience {
    /** Those who were named. */
    PEOPLE,
    /** Who works in a room. */
    ROOM,
    /** Who has a responsibility in the setting. */
    RESPONSIBILITY,
    /** Who works in a room with children under so many months. */
    YOUNGEST
}
