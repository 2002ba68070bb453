package org.attune.event;

import java.util.List;

/**
 * An event as coordinators work on it.
 *
 * @param version that a change has to have seen
 */
public record EventOnDesk(EventDescription event, EventWords words, List<Place> places, long version) {

    public EventOnDesk {
        places = List.copyOf(places);
    }

    /**
     * A person with a booking, in the order of places; of an event that was called off, one who had a booking then.
     *
     * @param evidence of all sessions, each kind once
     * @param minutes that the provider reported
     */
    public record Place(long account, String name, BookingState state, List<Evidence> evidence, int minutes) {

        public Place {
            evidence = List.copyOf(evidence);
        }
    }
}
