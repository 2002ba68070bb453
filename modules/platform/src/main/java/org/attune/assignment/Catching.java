package org.attune.assignment;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Started;
import org.jspecify.annotations.Nullable;

/** Has assignments follow who comes and goes, every minute. */
@ApplicationScoped
class Catching {
    private static final Logger LOG = Logger.getLogger(Catching.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    CatchingService service;

    private @Nullable ScheduledFuture<?> running;
    private volatile boolean stopping;

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
        if (stopping) {
            return;
        }
        try {
            service.follow(place.hub(), place.setting());
        } catch (RuntimeException e) {
            // The settings after it are not kept waiting for what is wrong in this one.
            LOG.log(Level.WARNING, "In setting " + place.setting() + " they are followed the next time", e);
        }
    }
}
