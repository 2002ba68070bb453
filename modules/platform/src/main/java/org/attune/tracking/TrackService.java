package org.attune.tracking;

import jakarta.annotation.Resource;
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

/** The hot path: one event, one transaction. */
@ApplicationScoped
@Transactional
public class TrackService {
    /** The longest event, in bytes: 8 MiB. */
    public static final int MAX_BYTES = 8 << 20;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    Bearers bearers;

    @Inject
    LearnerKeys keys;

    @Inject
    Projection projection;

    @Inject
    Event<ActivityProgressed> progressed;

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
            if (launch.isEmpty()) {
                return Rejection.BEARER_OVER;
            }
            Registration registration = launch.get().registration();
            if (!registration.label().equals(label)) {
                return Rejection.NOT_ALLOWED;
            }
            Optional<Registrations.Row> row = Registrations.lock(connection, registration.id());
            Optional<SealingKey> key = keys.of(connection, registration.account());
            if (row.isEmpty() || key.isEmpty()) {
                return Rejection.BEARER_OVER;
            }
            return new Recorder(
                            connection, projection.documents(), progressed::fire, key.get(), row.get(), bearers.now())
                    .record(bytes);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
