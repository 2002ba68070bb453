package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one clock. Everything that asks for the time has it injected, so that a test can move it. It ticks in milliseconds: a
 * time finer than the databases' microseconds would be rounded when it is kept, up into the future too.
 */
@ApplicationScoped
class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
