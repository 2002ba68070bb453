package org.attune.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.attune.shared.Started;
import org.attune.shared.Timer;

/** Takes old uploads away, at the start and every hour. */
@ApplicationScoped
class Forgetting {
    private static final Duration EVERY = Duration.ofHours(1);

    @Inject
    Timer timer;

    @Inject
    UploadService uploads;

    void started(@Observes Started started) {
        timer.every(Duration.ZERO, EVERY, "Old uploads stay for another hour", uploads::forgetOld);
    }
}
