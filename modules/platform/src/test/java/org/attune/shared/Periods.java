package org.attune.shared;

import java.time.Duration;
import java.util.Optional;

/** Settings with the retention periods and open hours that a server has by default. */
public class Periods extends Settings {
    private final Optional<Duration> account;

    public Periods() {
        this(Optional.empty());
    }

    /** @param account how long an account is kept that nobody comes in to */
    public Periods(Optional<Duration> account) {
        this.account = account;
    }

    @Override
    public Retention retention() {
        return new Retention(
                account,
                Duration.ofDays(90),
                Duration.ofDays(30),
                Duration.ofDays(2190),
                Duration.ofDays(365),
                Duration.ofDays(2190));
    }

    @Override
    public OpenHours openHours() {
        return OpenHours.USUAL;
    }
}
