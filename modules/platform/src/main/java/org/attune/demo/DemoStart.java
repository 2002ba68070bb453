package org.attune.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Started;

/** Makes the demo at the start, when every feature is ready for it, and tells the launcher whether there is one. */
@ApplicationScoped
class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());

    @Inject
    DemoService demo;

    void started(@Observes @Priority(Interceptor.Priority.APPLICATION + 500) Started started) {
        Instant from = Instant.now();
        demo.makeWhereWanted();
        if (!demo.offered().isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "The demo hub is there, after {0} ms",
                    String.valueOf(Duration.between(from, Instant.now()).toMillis()));
            System.setProperty("attune.demo.ready", "true");
        }
    }
}
