package org.attune.reminder;

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

/** Looks every few minutes, on every server, whom to remind. */
@ApplicationScoped
class Reminding {
    private static final Logger LOG = Logger.getLogger(Reminding.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofMinutes(3);

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    RemindingService reminders;

    private @Nullable ScheduledFuture<?> running;

    void started(@Observes Started started) {
        running = timer.scheduleWithFixedDelay(this::run, FIRST.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void run() {
        try {
            reminders.run();
        } catch (RuntimeException e) {
            // A timer that throws is not run again.
            LOG.log(Level.WARNING, "Reminders wait for the next time", e);
        }
    }
}
