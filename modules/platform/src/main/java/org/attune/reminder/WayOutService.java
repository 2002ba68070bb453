package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.attune.account.SealingKey;
import org.attune.account.ServerKey;
import org.attune.shared.Access;
import org.attune.shared.NotFound;

/** The way out of the reminders of a voluntary course, for whoever has the letter: it works without signing in. */
@ApplicationScoped
@Transactional
public class WayOutService {

    @Inject
    Reminders reminders;

    @Inject
    ServerKey server;

    /** What a link leads out of; nothing when it is not one of ours, or there is nothing to be reminded of any more. */
    @Access(Access.Policy.ANYONE)
    public Optional<WayOut> look(String key) {
        return WayOutKey.read(key, signing()).stream().boxed().findFirst().flatMap(reminders::wayOut);
    }

    /**
     * Whoever has what the link is about is reminded of it no more; to say so twice is to say so once.
     *
     * @throws NotFound when the link leads nowhere, or what it leads out of is not voluntary any more
     */
    @Access(Access.Policy.ANYONE)
    public void stop(String key) {
        if (look(key).filter(WayOut::voluntary).isEmpty()) {
            throw new NotFound();
        }
        reminders.stop(WayOutKey.read(key, signing()).orElseThrow(NotFound::new));
    }

    private SealingKey signing() {
        return key(server);
    }

    static SealingKey key(ServerKey server) {
        return server.derive("no more reminders");
    }
}
