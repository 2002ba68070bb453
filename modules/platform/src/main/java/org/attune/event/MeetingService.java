package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** What hosts do with the providers of sessions. Nothing of the database is held while a provider is asked. */
@ApplicationScoped
@Transactional
public class MeetingService {
    private static final Logger LOG = Logger.getLogger(MeetingService.class.getName());

    @Inject
    Rooms rooms;

    @Inject
    BigBlueButton bigBlueButton;

    @Inject
    HeldService held;

    /** The providers that an event may be held with here. */
    @Access(Access.Policy.COORDINATOR)
    public List<MeetingProvider> providers(Reader reader) {
        return rooms.setUp();
    }

    /**
     * Ends a session for everyone in it, where the provider can.
     *
     * @throws NotFound when the hub has no such session
     * @throws RuleViolation when the provider does not answer
     */
    @Access(Access.Policy.COORDINATOR)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void end(Reader reader, long session) {
        HeldService.Held found = held.session(reader.hub(), session);
        if (found.provider() == MeetingProvider.BIGBLUEBUTTON) {
            try {
                bigBlueButton.end(found.meeting());
            } catch (RoomSilent e) {
                LOG.log(Level.WARNING, "Session " + session + " was not ended", e);
                throw (RuleViolation) new RuleViolation("event.room.silent").initCause(e);
            }
        }
    }

    /**
     * The addresses of what a provider recorded of an event, where it can be asked.
     *
     * @throws NotFound when the hub has no such event
     * @throws RuleViolation when the provider does not answer
     */
    @Access(Access.Policy.COORDINATOR)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<String> recordings(Reader reader, long event) {
        List<String> all = new ArrayList<>();
        for (HeldService.Held each : held.sessions(reader.hub(), event)) {
            if (each.provider() == MeetingProvider.BIGBLUEBUTTON && bigBlueButton.isSetUp()) {
                try {
                    all.addAll(bigBlueButton.recordings(each.meeting()));
                } catch (RoomSilent e) {
                    LOG.log(Level.WARNING, "The recordings of event " + event + " are not known", e);
                    throw (RuleViolation) new RuleViolation("event.room.silent").initCause(e);
                }
            }
        }
        return all;
    }
}
