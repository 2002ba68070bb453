package org.attune.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A room of a setting, for who looks after it.
 *
 * @param room its id
 * @param fromMonths age of the youngest, in months
 * @param toMonths age at which children move on, in months
 * @param closedOn since when it is closed; absent while it is open
 * @param people how many work in it today
 * @param version changes with every change of it
 */
public record RoomHeld(
        long room,
        String name,
        int fromMonths,
        int toMonths,
        @Nullable LocalDate closedOn,
        long people,
        long version) {

    public boolean open() {
        return closedOn == null;
    }
}
