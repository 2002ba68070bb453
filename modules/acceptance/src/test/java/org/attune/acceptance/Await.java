package org.attune.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, not for a time. */
public final class Await {

    private Await() {}

    /** @throws AssertionError when it does not come true in time */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        if (!within(patience, condition)) {
            throw new AssertionError("Waited " + patience.toSeconds() + " s in vain until " + what);
        }
    }

    public static boolean within(Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return condition.getAsBoolean();
    }
}
