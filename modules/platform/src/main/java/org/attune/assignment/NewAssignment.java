package org.attune.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course that is to be assigned.
 *
 * @param course its id
 * @param standing whether whoever comes under it later gets it too
 * @param dueOn the last day to do it by; absent for none
 * @param dueDays days that whoever comes later has for it, from 1; 0 for none of their own
 * @param note what it is for, up to 1,000 characters
 */
public record NewAssignment(
        long course,
        Recipients to,
        boolean standing,
        Weight weight,
        @Nullable LocalDate dueOn,
        int dueDays,
        String note) {}
