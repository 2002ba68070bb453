package org.attune.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was at a session, as far as anything shows it.
 *
 * @param people who have a place, and whoever else something is kept of; by name
 */
public record SessionAttendance(long session, Instant startsAt, Instant endsAt, List<Person> people) {

    public SessionAttendance {
        people = List.copyOf(people);
    }

    /**
     * What is kept of a person, each kind for itself.
     *
     * @param joinedAt when they first went in by our redirect; absent when they did not
     * @param minutes that the provider reports; 0 for none
     * @param markedBy name of the host who says that they were there; absent when nobody does
     */
    public record Person(
            long account,
            String name,
            @Nullable Instant joinedAt,
            int minutes,
            @Nullable String markedBy) {

        public boolean isMarked() {
            return markedBy != null;
        }
    }
}
