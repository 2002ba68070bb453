package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** What happened at people's doors, and which of their web sessions go on. */
@ApplicationScoped
@Transactional
public class DoorService {
    /** Older events say nothing any more of who may be inside. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int SHOWN = 20;

    @Inject
    DoorEvents events;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** How the reader's account stands with its web sessions; nothing when it is closed. */
    @Access(Access.Policy.LEARNER)
    public Optional<Standing> standing(Reader reader) {
        return accounts.find(reader.account()).map(Account::standing);
    }

    /** Notes that the reader came in. */
    @Access(Access.Policy.LEARNER)
    public void cameIn(Reader reader, DoorEventKind how, Caller caller) {
        note(reader.account(), how, caller);
    }

    /** Notes what happened, and forgets what is too old to say anything. */
    @Access(Access.Policy.SYSTEM)
    public void note(long account, DoorEventKind kind, Caller caller) {
        Instant now = clock.instant();
        events.forget(account, now.minus(KEPT));
        events.add(new DoorEvent(account, now, kind, caller));
        SecurityLog.happened(kind, account, caller.address());
    }

    /** What happened at the reader's door, the newest first; {@value #SHOWN} at most. */
    @Access(Access.Policy.SIGNED_IN)
    public List<AtTheDoor> recent(Reader reader) {
        return events.newest(reader.account(), SHOWN).stream()
                .map(DoorEvent::told)
                .toList();
    }
}
