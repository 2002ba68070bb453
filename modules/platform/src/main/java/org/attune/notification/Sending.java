package org.attune.notification;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Started;
import org.attune.shared.Timer;

/** Sends what is in the outbox, every few seconds, on every server; tidies up every hour. */
@ApplicationScoped
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration TIDY = Duration.ofHours(1);

    @Inject
    Timer timer;

    @Inject
    SendingService letters;

    @Inject
    Post post;

    private volatile boolean stopping;

    void started(@Observes Started started) {
        timer.every(Duration.ZERO, EVERY, "Letters wait for the next time", this::send);
        timer.every(Duration.ZERO, TIDY, "Old letters stay for another hour", this::tidy);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Sends all whose turn it is; when the mail server is away, the rest waits. */
    void send() {
        letters.putAside();
        boolean goOn = true;
        while (goOn && !stopping) {
            Optional<Claim> next = letters.claim();
            goOn = next.isPresent() && deliver(next.get());
        }
    }

    private boolean deliver(Claim claim) {
        try {
            letters.arrived(claim, post.deliver(claim));
            return true;
        } catch (Undelivered e) {
            LOG.log(Level.WARNING, "{0} was not sent: {1}", new Object[] {claim, e.words()});
            letters.failed(claim, e);
            return !e.hitsEveryLetter();
        }
    }

    /** Forgets old letters, and removes the files of those that are not kept any more. */
    void tidy() {
        letters.forgetOld();
        post.sweep(letters::hasFile);
    }
}
