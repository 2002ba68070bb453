package org.attune.assignment;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Started;
import org.jspecify.annotations.Nullable;

/**
 * Has assignments follow who comes and goes: within a minute where somebody's work was changed, and everywhere every ten
 * minutes, for what a day brings with it.
 */
@ApplicationScoped
class Catching {
    private static final Logger LOG = Logger.getLogger(Catching.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration AT_LATEST = Duration.ofMinutes(10);

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    CatchingService service;

    @Inject
    Clock clock;

    /** By the ids of settings. */
    private final Map<Long, Looked> looked = new ConcurrentHashMap<>();

    private @Nullable ScheduledFuture<?> running;
    private volatile boolean stopping;

    /** When a setting was looked through, and how it was then. */
    private record Looked(String state, Instant at) {}

    void started(@Observes Started started) {
        running = timer.scheduleWithFixedDelay(this::run, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (running != null) {
            running.cancel(false);
        }
    }

    void run() {
        try {
            service.places().forEach(this::follow);
        } catch (RuntimeException e) {
            // A timer that throws is not run again.
            LOG.log(Level.WARNING, "Who comes and goes is followed the next time", e);
        }
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
