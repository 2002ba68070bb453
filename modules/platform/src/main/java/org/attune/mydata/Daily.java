package org.attune.mydata;

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

/** Ends what is to be kept no longer, soon after the start and once a day. */
@ApplicationScoped
class Daily {
    private static final Logger LOG = Logger.getLogger(Daily.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofDays(1);

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    RetentionService retention;

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
            retention.run();
        } catch (RuntimeException e) {
            // A timer that throws is not run again.
            LOG.log(Level.WARNING, "What is to be kept no longer stays for another day", e);
        }
    }
}
