package org.attune.setting;

/** What a staff member answers for in a setting. A responsibility, not a grade. */
public enum Responsibility {
    KEY_PERSON,
    ROOM_LEADER,
    MANAGER,
    /** Holds a current full certificate in paediatric first aid (PFA). */
    FIRST_AIDER,
    /** Answers for safeguarding in the setting. */
    SAFEGUARDING_LEAD,
    /** Coordinates support for special educational needs (SENCO). */
    SENCO,
    /** Steps in where someone is away. */
    COVER
}
