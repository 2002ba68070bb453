package org.attune.people;

/** As what someone says they work. It grants nothing. */
public enum Work {
    EDUCATOR,
    ROOM_LEADER,
    MANAGER,
    CHILDMINDER,
    STUDENT,
    OTHER
}
