package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.account.SealingKey;
import org.attune.shared.Access;
import org.attune.shared.OfTransaction;

/** Lets a learner go on in another resource where they were in one. */
@ApplicationScoped
@Transactional
public class CarryService {
    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    Bearers bearers;

    @Inject
    LearnerKeys keys;

    @Inject
    Resources resources;

    @Inject
    Projection projection;

    /**
     * Begins an activity of a resource with the state that the learner has in the activity of the same name in another, and
     * whatever arrives there later. An activity that has a state of its own keeps it, and one that speaks another version of
     * SCORM does not understand. The old registration stays as it is: notes and answers stay there, where the learner wrote
     * them, and it goes on taking what a browser still holds for it.
     *
     * @param from resources, of which the first counts in which the activity was begun and speaks the same version
     */
    @Access(Access.Policy.SYSTEM)
    public void carry(long account, List<Long> from, long to, String activity) {
        try (Connection connection = database.getConnection()) {
            Optional<SealingKey> key = keys.of(connection, account);
            Optional<ActivityDescription> description = resources.activity(to, activity);
            List<Long> old = new ArrayList<>();
            for (long resource : from) {
                Registrations.find(connection, account, resource)
                        .ifPresent(row -> old.add(row.registration().id()));
            }
            if (old.isEmpty() || key.isEmpty() || description.isEmpty()) {
                return;
            }
            Registration made = Registrations.register(connection, account, to, bearers.now());
            Registrations.Row row = Registrations.lock(connection, made.id()).orElseThrow();
            new Carrier(connection, projection.documents(), key.get(), row, bearers.now())
                    .carry(old, description.get());
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
