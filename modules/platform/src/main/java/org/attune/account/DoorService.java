package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.Settings;

/** What happened at people's doors. */
@ApplicationScoped
@Transactional
public class DoorService {
    private static final int SHOWN = 20;

    @Inject
    DoorEvents events;

    @Inject
    Refusals refusals;

    @Inject
    Accounts accounts;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Notes that the reader came in. */
    @Access(Access.Policy.LEARNER)
    public void cameIn(Reader reader, DoorEventKind how, Caller caller) {
        note(reader.account(), how, caller);
        accounts.cameIn(reader.account(), clock.instant());
    }

    /** Notes what happened, and forgets what is too old to say anything. */
    @Access(Access.Policy.SYSTEM)
    public void note(long account, DoorEventKind kind, Caller caller) {
        Instant now = clock.instant();
        events.forget(account, now.minus(settings.retention().signIns()));
        events.add(new DoorEvent(account, now, kind, caller));
        SecurityLog.happened(kind, account, caller.address());
    }

    /** Notes for whoever looks after the server that a browser became a shared tablet. */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.SUPPORTS)
    public void tabletPaired(long tablet, String address) {
        SecurityLog.paired(tablet, address);
    }

    /** Notes for whoever looks after the server that somebody ended a shared tablet. */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.SUPPORTS)
    public void tabletUnpaired(long tablet, long by) {
        SecurityLog.unpaired(tablet, by);
    }

    /** Forgets what is too old to say anything, at everyone's door. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        Instant before = clock.instant().minus(settings.retention().signIns());
        events.forget(before);
        refusals.forget(before);
    }

    /** All that is kept of what happened at the reader's door, the newest first. */
    @Access(Access.Policy.SIGNED_IN)
    public List<AtTheDoor> all(Reader reader) {
        return told(reader, events.all(reader.account())).toList();
    }

    /** What happened at the reader's door, the newest first; {@value #SHOWN} at most. */
    @Access(Access.Policy.SIGNED_IN)
    public List<AtTheDoor> recent(Reader reader) {
        return told(reader, events.newest(reader.account(), SHOWN)).limit(SHOWN).toList();
    }

    private Stream<AtTheDoor> told(Reader reader, List<DoorEvent> happened) {
        return Stream.concat(happened.stream().map(DoorEvent::told), refusals.of(reader.account()).stream())
                .sorted(Comparator.comparing(AtTheDoor::at).reversed());
    }
}
