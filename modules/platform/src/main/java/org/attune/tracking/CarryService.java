package org.attune.tracking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.account.SealingKey;
import org.attune.shared.Access;

/** Lets a learner go on in another resource where they were in one. */
@ApplicationScoped
@Transactional
public class CarryService {
    @Resource(lookup = "java:app/jdbc/attune")
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
     * Begins activities of a resource with the state that the learner has in activities of the same names in another, and
     * whatever arrives there later. An activity that has a state of its own keeps it, and one that speaks another version of
     * SCORM does not understand. The old registration stays as it is: notes and answers stay there, where the learner wrote
     * them, and it goes on taking what a browser still holds for it.
     */
    @Access(Access.Policy.SYSTEM)
    public void carry(long account, long from, long to, Collection<String> activities) {
        try (Connection connection = database.getConnection()) {
            Optional<Registrations.Row> old = Registrations.find(connection, account, from);
            Optional<SealingKey> key = keys.of(connection, account);
            if (old.isEmpty() || key.isEmpty()) {
                return;
            }
            Registration made = Registrations.register(connection, account, to, bearers.now());
            Registrations.Row row = Registrations.lock(connection, made.id()).orElseThrow();
            Carrier carrier = new Carrier(connection, projection.documents(), key.get(), row, bearers.now());
            for (String activity : activities) {
                Optional<ActivityDescription> description = resources.activity(to, activity);
                if (description.isPresent()) {
                    carrier.carry(old.get().registration().id(), description.get());
                }
            }
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
