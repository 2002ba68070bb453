package org.attune.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody works in a setting today, in one responsibility; who has several, or works in several rooms, has one of these
 * for each.
 *
 * @param account id of theirs
 * @param room id of the room it is for; 0 when for none or all
 * @param roomName empty when for none or all
 * @param fromMonths the youngest age in that room, in months; 0 without a room
 * @param toMonths the age, in months, at which children leave that room; 0 without a room
 * @param from the first day
 * @param to the last day; absent when no end is known
 */
public record AtWork(
        long account,
        long setting,
        long room,
        String roomName,
        int fromMonths,
        int toMonths,
        Responsibility responsibility,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it is in a room in which some children are younger. */
    public boolean withUnder(int months) {
        return room != 0 && fromMonths < months;
    }
}
