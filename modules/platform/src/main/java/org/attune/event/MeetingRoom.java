package org.attune.event;

/** A way to hold sessions. Nothing of the database is held while it is asked. */
interface MeetingRoom {

    MeetingProvider provider();

    /** Whether this server is set up for it. */
    boolean isSetUp();

    /**
     * Where the browser of somebody who may go in goes.
     *
     * @throws RoomSilent when the provider does not answer, or not as it should
     */
    String address(Ticket ticket) throws RoomSilent;
}
