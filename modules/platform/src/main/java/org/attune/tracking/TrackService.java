package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.shared.Access;
import org.attune.shared.OfTransaction;

/** The hot path: one event, one transaction. */
@ApplicationScoped
@Transactional
public class TrackService {
    /** The longest event, in bytes: 8 MiB. */
    public static final int MAX_BYTES = 8 << 20;

    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    Bearers bearers;

    @Inject
    LearnerKeys keys;

    @Inject
    Projection projection;

    @Inject
    KeptAside keptAside;

    @Inject
    Event<ActivityProgressed> progressed;

    /**
     * Why nothing can be written with this bearer there; nothing when it can. For the door to ask before it reads what is
     * large: the answer to an event looks again.
     */
    @Access(Access.Policy.BEARER)
    public Optional<Rejection> refusal(String label, String bearer) {
        try (Connection connection = database.getConnection()) {
            return refusal(label, bearers.find(connection, bearer));
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }

    private static Optional<Rejection> refusal(String label, Optional<Launches.Launch> launch) {
        if (launch.isEmpty()) {
            return Optional.of(Rejection.BEARER_OVER);
        }
        boolean own = launch.get().registration().label().equals(label);
        return own ? Optional.empty() : Optional.of(Rejection.NOT_ALLOWED);
    }

    /**
     * Stores an event as the wrapper sent it. An acknowledgement is given before the transaction ends: send it after.
     *
     * @throws TryAgain when the database cannot do it now; nothing was written
     */
    @Access(Access.Policy.BEARER)
    public TrackAnswer track(String label, String bearer, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Rejection.TOO_LARGE;
        }
        try (Connection connection = database.getConnection()) {
            Optional<Registrations.Row> held = bearers.hold(connection, bearer);
            if (held.isEmpty()) {
                return Rejection.BEARER_OVER;
            }
            Registration registration = held.get().registration();
            if (!registration.label().equals(label)) {
                return Rejection.NOT_ALLOWED;
            }
            Optional<TrackedEvent> event = EventJson.read(bytes);
            Optional<Documents.Opened> opened =
                    projection.documents().open(connection, keys, registration, event.orElse(null));
            if (opened.isEmpty()) {
                return Rejection.BEARER_OVER;
            }
            return new Recorder(
                            connection,
                            projection.documents(),
                            progressed::fire,
                            keptAside,
                            opened.get().key(),
                            held.get(),
                            bearers.now())
                    .record(bytes, event, opened.get().kept());
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
