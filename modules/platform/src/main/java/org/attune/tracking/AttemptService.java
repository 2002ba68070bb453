package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.attune.shared.Access;
import org.attune.shared.OfTransaction;

/** Lets a learner begin an activity anew without having asked for it. */
@ApplicationScoped
@Transactional
public class AttemptService {
    @Inject
    @OfTransaction
    DataSource database;

    /**
     * Makes the learner's next launch of an activity begin a new attempt. What is open now goes on in the attempt it began,
     * and what a browser still holds is written there too.
     *
     * @return the number of the latest attempt there is; nothing, and nothing happens, when there is none
     */
    @Access(Access.Policy.SYSTEM)
    public OptionalInt reopen(long account, long resource, String activity) {
        try (Connection connection = database.getConnection()) {
            Optional<Registrations.Row> registration = Registrations.find(connection, account, resource);
            if (registration.isEmpty()) {
                return OptionalInt.empty();
            }
            long id = registration.get().registration().id();
            Registrations.lock(connection, id);
            int latest = Documents.latestAttempt(connection, id, activity);
            if (latest == 0) {
                return OptionalInt.empty();
            }
            Reopened.add(connection, id, activity);
            return OptionalInt.of(latest);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
