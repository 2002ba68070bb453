package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** Going in to a session, through us. */
@ApplicationScoped
@Transactional
public class JoinService {
    private static final Logger LOG = Logger.getLogger(JoinService.class.getName());

    @Inject
    EnteringService entering;

    @Inject
    AttendanceService attendance;

    @Inject
    Rooms rooms;

    /**
     * Where the reader's browser goes, who has a place or hosts, from a quarter of an hour before the session until it ends.
     * That they go in is kept, once a session; of hosts without a place it is not.
     *
     * @throws NotFound when the hub has no such session, or its event is a draft
     */
    @Access(Access.Policy.LEARNER)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public JoinAnswer join(Reader reader, long session) {
        EnteringService.Look look = entering.look(reader, session);
        if (look instanceof EnteringService.Look.Stay stay) {
            return stay.why();
        }
        Ticket ticket = ((EnteringService.Look.Come) look).ticket();
        try {
            String address = rooms.address(ticket);
            attendance.joined(ticket.event(), session, reader.account());
            return new JoinAnswer.Go(address);
        } catch (RoomSilent e) {
            LOG.log(Level.WARNING, "Nobody can go in to session " + session + " now", e);
            return new JoinAnswer.NotNow();
        }
    }
}
