package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock. Everything that asks for the time has it injected, so that a test can move it. It ticks in microseconds,
 * as the databases do: a finer time would be rounded when it is kept, up into the future too.
 */
@ApplicationScoped
class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
