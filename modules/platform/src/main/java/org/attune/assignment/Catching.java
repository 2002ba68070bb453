package org.attune.assignment;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Started;
import org.attune.shared.Timer;

/**
 * Has assignments follow who comes and goes: within a minute where somebody's work was changed, and everywhere every ten
 * minutes, for what a day brings with it.
 */
@ApplicationScoped
class Catching {
    private static final Logger LOG = Logger.getLogger(Catching.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration AT_LATEST = Duration.ofMinutes(10);

    @Inject
    Timer timer;

    @Inject
    CatchingService service;

    @Inject
    Clock clock;

    /** By the ids of settings. */
    private final Map<Long, Looked> looked = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    /** When a setting was looked through, and how it was then. */
    private record Looked(String state, Instant at) {}

    void started(@Observes Started started) {
        timer.every(EVERY, EVERY, "Who comes and goes is followed the next time", this::run);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    void run() {
        service.places().forEach(this::follow);
    }

    private void follow(Assignments.Place place) {
        Instant now = clock.instant();
        Looked before = looked.get(place.setting());
        boolean isAsItWas = before != null
                && before.state().equals(place.state())
                && now.isBefore(before.at().plus(AT_LATEST));
        if (stopping || isAsItWas) {
            return;
        }
        try {
            service.follow(place.hub(), place.setting());
            looked.put(place.setting(), new Looked(place.state(), now));
        } catch (RuntimeException e) {
            // The settings after it are not kept waiting for what is wrong in this one.
            LOG.log(Level.WARNING, "In setting " + place.setting() + " they are followed the next time", e);
        }
    }
}
