package org.attune.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Started;
import org.attune.shared.Timer;

/**
 * Looks again and again, on every server, which offers are over. Nothing is kept between two looks: a server that was away
 * looks as if it had just come.
 */
@ApplicationScoped
class Passing {
    private static final Logger LOG = Logger.getLogger(Passing.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Inject
    Timer timer;

    @Inject
    PassingService service;

    private volatile boolean stopping;

    void started(@Observes Started started) {
        timer.every(FIRST, EVERY, "Offered places pass on the next time", this::run);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    void run() {
        service.due().forEach(this::pass);
    }

    private void pass(LiveEvents.Found due) {
        if (stopping) {
            return;
        }
        try {
            service.pass(due.hub(), due.event());
        } catch (RuntimeException e) {
            // The events after it are not kept waiting for what is wrong with this one.
            LOG.log(Level.WARNING, "Places of event " + due.event() + " pass on the next time", e);
        }
    }
}
