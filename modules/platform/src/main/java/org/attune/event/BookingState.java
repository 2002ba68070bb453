package org.attune.event;

/** How a person stands with an event. */
public enum BookingState {
    BOOKED,
    /** On the wait-list. */
    WAITING,
    /** A place is kept for them until a time, and then passes on. */
    OFFERED,
    CANCELLED
}
