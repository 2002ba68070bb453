package org.attune.event;

import java.util.List;

/**
 * An event as coordinators work on it.
 *
 * @param recording id of the recording that is to take its place once it is over; 0 while none was chosen
 * @param version that a change has to have seen
 */
public record EventOnDesk(EventDescription event, EventWords words, List<Place> places, long recording, long version) {

    public EventOnDesk {
        places = List.copyOf(places);
    }

    /** A person with a booking, in the order of places; of an event that was called off, one who had a booking then. */
    public record Place(long account, String name, BookingState state) {}
}
