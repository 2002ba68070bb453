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
import org.attune.account.SealingKey;
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
            Optional<Launches.Launch> launch = bearers.find(connection, bearer);
            Optional<Rejection> refusal = refusal(label, launch);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Registration registration = launch.orElseThrow().registration();
            Optional<Registrations.Row> row = Registrations.lock(connection, registration.id());
            Optional<SealingKey> key = keys.of(connection, registration.account());
            if (row.isEmpty() || key.isEmpty()) {
                return Rejection.BEARER_OVER;
            }
            return new Recorder(
                            connection,
                            projection.documents(),
                            progressed::fire,
                            keptAside,
                            key.get(),
                            row.get(),
                            bearers.now())
                    .record(bytes);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
