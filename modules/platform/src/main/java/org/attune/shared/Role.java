package org.attune.shared;

/** What a person may be in a hub. A person may hold several roles. */
public enum Role {
    EDUCATOR,
    ROOM_LEADER,
    MANAGER,
    SPECIALIST_LEADER,
    COORDINATOR,
    ADMINISTRATOR
}
