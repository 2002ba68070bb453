package org.attune.mydata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.attune.shared.Started;
import org.attune.shared.Timer;

/** Ends what is to be kept no longer, soon after the start and once a day. */
@ApplicationScoped
class Daily {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofDays(1);

    @Inject
    Timer timer;

    @Inject
    RetentionService retention;

    void started(@Observes Started started) {
        timer.every(FIRST, EVERY, "What is to be kept no longer stays for another day", retention::run);
    }
}
