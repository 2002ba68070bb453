package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.attune.shared.Started;
import org.attune.shared.Timer;

/** Looks every few minutes, on every server, whom to remind. */
@ApplicationScoped
class Reminding {
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofMinutes(3);

    @Inject
    Timer timer;

    @Inject
    RemindingService reminders;

    void started(@Observes Started started) {
        timer.every(FIRST, EVERY, "Reminders wait for the next time", reminders::run);
    }
}
