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
 * Looks again and again, on every server, which offers are over, who joined early what begins now, and which recordings take
 * an event's place. Nothing is kept between two looks: a server that was away looks as if it had just come.
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

    @Inject
    AttendanceService attendance;

    @Inject
    AfterService after;

    private volatile boolean stopping;

    void started(@Observes Started started) {
        timer.every(FIRST, EVERY, "Offered places pass on the next time", this::pass);
        timer.every(FIRST, EVERY, "Who joined early counts the next time", this::begin);
        timer.every(FIRST, EVERY, "Recordings take the place of events the next time", this::takePlace);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void pass() {
        service.due().forEach(each -> undisturbed(each, service::pass));
    }

    private void begin() {
        attendance.begun().forEach(each -> undisturbed(each, attendance::begin));
    }

    private void takePlace() {
        after.due().forEach(each -> undisturbed(each, after::takePlace));
    }

    private interface Work {
        void on(long hub, long event);
    }

    private void undisturbed(LiveEvents.Found due, Work work) {
        if (stopping) {
            return;
        }
        try {
            work.on(due.hub(), due.event());
        } catch (RuntimeException e) {
            // The events after it are not kept waiting for what is wrong with this one.
            LOG.log(Level.WARNING, "Event " + due.event() + " is seen to the next time", e);
        }
    }
}
