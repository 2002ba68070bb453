package org.attune.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.attune.shared.Access;

/** Taking letters, and showing coordinators what became of them. */
@ApplicationScoped
@Transactional
public class OutboxService {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Puts a letter into the outbox, in the caller's transaction: it leaves soon after that is done, or never.
     *
     * @param key names the occasion, of 200 characters at most, such as {@code start-link/17/2}; while a letter of the same key
     *     is remembered, which is thirty days, the hub's second one is not taken
     */
    @Access(Access.Policy.SYSTEM)
    public void put(long hub, String key, Letter letter) {
        outbox.add(hub, key, letter, clock.instant());
    }
}
