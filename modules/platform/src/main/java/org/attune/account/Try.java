package org.attune.account;

import java.time.Duration;

/** A try to sign in that was counted, or is not looked at yet. */
sealed interface Try {

    /**
     * Counted as failed until it turns out otherwise.
     *
     * @param own the subject of the name, or of the name at this address
     * @param place the subject of the name at this address
     * @param address the subject of the address
     */
    record Counted(String own, String place, String address) implements Try {}

    /**
     * Too soon after others that failed.
     *
     * @param pause 1 s to 1 min
     */
    record TooSoon(Duration pause) implements Try {}
}
