package org.attune.event;

import java.util.List;

/**
 * What a change of an event means to people's calendars.
 *
 * @param entries whether entries that are there have to say something else, or there are new ones
 * @param gone sessions that are no more, whose entries have to go
 */
record CalendarChange(boolean entries, List<EventSession> gone) {

    CalendarChange {
        gone = List.copyOf(gone);
    }

    boolean isAny() {
        return entries || !gone.isEmpty();
    }
}
