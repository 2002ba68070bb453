package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Started;
import org.attune.shared.Timer;

/** Asks providers each minute who is in the sessions that are on, and has the minutes counted. */
@ApplicationScoped
class Reporting {
    private static final Logger LOG = Logger.getLogger(Reporting.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Inject
    Timer timer;

    @Inject
    BigBlueButton bigBlueButton;

    @Inject
    HeldService held;

    @Inject
    AttendanceService attendance;

    void started(@Observes Started started) {
        timer.every(EVERY, EVERY, "Who is in the sessions is asked the next time", this::run);
    }

    void run() {
        if (bigBlueButton.isSetUp()) {
            held.reported().forEach(this::ask);
        }
    }

    private void ask(HeldService.Held session) {
        try {
            List<Long> there = bigBlueButton.people(session.meeting()).stream()
                    .map(session.people()::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            attendance.seen(session.event(), session.session(), there);
        } catch (RoomSilent | RuntimeException e) {
            // The sessions after it are not kept waiting for what is wrong with this one.
            LOG.log(Level.WARNING, "Who is in session " + session.session() + " is asked the next time", e);
        }
    }
}
