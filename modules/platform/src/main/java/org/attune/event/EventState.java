package org.attune.event;

/** Whether an event can be booked. */
public enum EventState {
    /** Only coordinators see it. */
    DRAFT,
    OPEN,
    CANCELLED
}
