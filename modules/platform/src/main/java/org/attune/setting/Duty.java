package org.attune.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility that somebody has, had or will have in a setting.
 *
 * @param id its own
 * @param room id of the room it is for; 0 when for none or all
 * @param roomName empty when for none or all
 * @param from the first day
 * @param to the last day; absent when no end is known
 */
public record Duty(
        long id,
        Responsibility responsibility,
        long room,
        String roomName,
        LocalDate from,
        @Nullable LocalDate to,
        When when) {

    /** Where a day stands to first and last day. */
    public enum When {
        NOW,
        TO_COME,
        OVER;

        static When of(LocalDate from, @Nullable LocalDate to, LocalDate day) {
            return from.isAfter(day) ? TO_COME : to != null && to.isBefore(day) ? OVER : NOW;
        }
    }
}
