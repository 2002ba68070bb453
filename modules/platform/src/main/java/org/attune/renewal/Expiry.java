package org.attune.renewal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How near the day is by which something is to be renewed; the most pressing first. */
public enum Expiry {
    EXPIRED,
    /** Within three calendar months, today included. */
    DUE,
    /** Nobody wrote it down, or the course was never finished. */
    NOT_KNOWN,
    IN_DATE;

    private static final int MONTHS_BEFORE = 3;

    /** @param renewBy the last day on which it counts; absent when it is not known */
    static Expiry of(@Nullable LocalDate renewBy, LocalDate today) {
        if (renewBy == null) {
            return NOT_KNOWN;
        }
        if (today.isAfter(renewBy)) {
            return EXPIRED;
        }
        return today.isBefore(renewBy.minusMonths(MONTHS_BEFORE)) ? IN_DATE : DUE;
    }

    /** Whether something is to be done about it now. */
    public boolean isPressing() {
        return this == EXPIRED || this == DUE;
    }
}
