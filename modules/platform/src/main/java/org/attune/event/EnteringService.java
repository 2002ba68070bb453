package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.attune.account.AccountService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** Whether somebody may go in to a session now, in a transaction that ends before any provider is asked. */
@ApplicationScoped
@Transactional
public class EnteringService {

    @Inject
    LiveEvents events;

    @Inject
    Bookings bookings;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /** What is to be said at the door: to go in with a ticket, or why not. */
    sealed interface Look {
        record Come(Ticket ticket) implements Look {}

        record Stay(JoinAnswer why) implements Look {}
    }

    /**
     * Looks at the door.
     *
     * @throws NotFound when the hub has no such session, or its event is a draft
     */
    @Access(Access.Policy.SYSTEM)
    public Look look(Reader reader, long session) {
        EventSession found = events.session(reader.hub(), session).orElseThrow(NotFound::new);
        LiveEvent event = found.liveEvent();
        Instant now = clock.instant();
        // Whoever may make it and mark who came, may hold it.
        boolean hosts = (reader.is(Role.COORDINATOR) || reader.is(Role.ADMINISTRATOR)) && !reader.learningOnly();
        if (!event.isShown()) {
            throw new NotFound();
        }
        if (event.state() == EventState.CANCELLED || !now.isBefore(found.endsAt())) {
            return new Look.Stay(new JoinAnswer.Over());
        }
        if (!hosts && !hasPlace(event.id(), reader.account())) {
            return new Look.Stay(new JoinAnswer.NotBooked());
        }
        if (!found.isJoinOpen(now)) {
            return new Look.Stay(new JoinAnswer.OpensAt(found.opensAt()));
        }
        return new Look.Come(ticket(reader, found, hosts));
    }

    private boolean hasPlace(long event, long account) {
        return bookings.of(event, account).map(Booking::state).equals(Optional.of(BookingState.BOOKED));
    }

    private Ticket ticket(Reader reader, EventSession session, boolean hosts) {
        LiveEvent event = session.liveEvent();
        return new Ticket(
                event.id(),
                session.id(),
                event.provider(),
                session.meeting(),
                event.joinLink(),
                event.title(),
                session.time(),
                session.called(reader.account()),
                accounts.details(reader.hub(), reader.account()).name(),
                hosts);
    }
}
