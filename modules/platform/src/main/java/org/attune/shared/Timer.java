package org.attune.shared;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that each server does again and again, from when a feature says so until the server stops. */
@ApplicationScoped
public class Timer {
    private static final Logger LOG = Logger.getLogger(Timer.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

    /**
     * Does the work, and does it again, also where it failed: that is logged.
     *
     * @param first how long to wait before the first time
     * @param pause how long to wait after each time
     * @param otherwise what it means that the work failed, for the log
     */
    public void every(Duration first, Duration pause, String otherwise, Runnable work) {
        running.add(executor.scheduleWithFixedDelay(
                () -> undisturbed(otherwise, work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void undisturbed(String otherwise, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // What throws is not run again.
            LOG.log(Level.WARNING, otherwise, e);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(each -> each.cancel(false));
    }
}
