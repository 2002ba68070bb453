package org.attune.renewal;

import java.time.LocalDate;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * What of whom is to be renewed by when.
 *
 * @param rule id of what is to be renewed
 * @param what its name
 * @param course id of the course; 0 for training that is written down
 * @param responsibility whoever has it answers for holding this; absent when it is nobody's in particular
 * @param held id of the training that was written down last; 0 for a course, and where nothing was
 * @param on the day it was done last; absent when nothing is known of it
 * @param renewBy the last day on which that counts; absent when nothing is known of it
 */
public record Renewal(
        long account,
        long rule,
        String what,
        long course,
        @Nullable Responsibility responsibility,
        long held,
        @Nullable LocalDate on,
        @Nullable LocalDate renewBy,
        Expiry expiry) {

    public boolean isCourse() {
        return course != 0;
    }
}
