package org.attune.setting;

/** What a staff member answers for in a setting. A responsibility, not a grade. */
public enum Responsibility {
    KEY_PERSON,
    ROOM_LEADER,
    MANAGER,
    /** Steps in where someone is away. */
    COVER
}
