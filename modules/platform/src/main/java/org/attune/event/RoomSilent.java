package org.attune.event;

/** A provider does not answer, or not as it should. */
final class RoomSilent extends Exception {
    private static final long serialVersionUID = 1;

    RoomSilent(String message) {
        super(message);
    }

    RoomSilent(String message, Throwable cause) {
        super(message, cause);
    }
}
