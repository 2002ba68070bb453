package org.attune.upload;

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

/** Takes old uploads away, at the start and every hour. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class.getName());
    private static final Duration EVERY = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    UploadService uploads;

    private @Nullable ScheduledFuture<?> running;

    void started(@Observes Started started) {
        running = timer.scheduleWithFixedDelay(this::forget, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void forget() {
        try {
            uploads.forgetOld();
        } catch (RuntimeException e) {
            // A timer that throws is not run again.
            LOG.log(Level.WARNING, "Old uploads stay for another hour", e);
        }
    }
}
