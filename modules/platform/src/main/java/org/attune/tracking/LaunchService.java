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
import org.attune.account.LearnerNames;
import org.attune.account.SealingKey;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.OfTransaction;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/** From the tap on a lesson to the state the SCO starts from. */
@ApplicationScoped
@Transactional
public class LaunchService {
    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    Bearers bearers;

    @Inject
    LearnerKeys keys;

    @Inject
    LearnerNames names;

    @Inject
    Resources resources;

    @Inject
    Projection projection;

    @Inject
    Previewing previewing;

    @Inject
    Event<ActivityBegun> begun;

    /**
     * A signed launch code, good for one opening within 60 seconds. Writes nothing.
     *
     * @param startAgain to begin a new attempt at the activity instead of going on with the latest
     */
    @Access(Access.Policy.LEARNER)
    public String code(Reader reader, long registration, String activity, boolean startAgain) {
        return signed(reader, registration, activity, startAgain);
    }

    /** A launch code whose bearer delivers what is unsent and cannot begin. Writes nothing. */
    @Access(Access.Policy.LEARNER)
    public String drainCode(Reader reader, long registration) {
        return signed(reader, registration, null, false);
    }

    /** The bearer for a launch code; the same again for the same nonce. Raises nothing. */
    @Access(Access.Policy.BEARER)
    public OpenAnswer open(String label, String code, String nonce) {
        if (PreviewPass.isOne(code)) {
            return previewing.open(label, code);
        }
        try (Connection connection = database.getConnection()) {
            return bearers.open(connection, label, code, nonce);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }

    /** Raises the epoch and gives the state; repeated with the same bearer, the same epoch. */
    @Access(Access.Policy.BEARER)
    public BeginAnswer begin(String label, String bearer, BeginRequest request) {
        if (PreviewPass.isOne(bearer)) {
            return preview(label, bearer);
        }
        try (Connection connection = database.getConnection()) {
            Optional<Launches.Launch> launch = bearers.find(connection, bearer);
            if (launch.isEmpty()) {
                return Rejection.BEARER_OVER;
            }
            Registration registration = launch.get().registration();
            String activity = launch.get().activity();
            if (!registration.label().equals(label) || activity == null) {
                return Rejection.NOT_ALLOWED;
            }
            Registrations.Row row =
                    Registrations.lock(connection, registration.id()).orElseThrow(NotFound::new);
            Optional<SealingKey> key = keys.of(connection, registration.account());
            // Read again under the lock: another begin with this bearer may have come first.
            Launches.Launch current = bearers.find(connection, bearer).orElseThrow(NotFound::new);
            Optional<ActivityDescription> description = resources.activity(registration.resource(), activity);
            if (key.isEmpty() || description.isEmpty()) {
                return key.isEmpty() ? Rejection.BEARER_OVER : Rejection.NOT_ALLOWED;
            }
            Starter starter = new Starter(connection, projection.documents(), key.get(), row, bearers.now());
            return begin(starter, current, description.get(), request);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }

    private BeginAnswer preview(String label, String bearer) {
        try (Connection connection = database.getConnection()) {
            return previewing.begin(connection, label, bearer);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }

    private BeginAnswer begin(
            Starter starter, Launches.Launch launch, ActivityDescription activity, BeginRequest request)
            throws SQLException {
        String branch = request.branch();
        Long epoch = launch.epoch();
        boolean goesOn = branch != null && launch.branch() == null;
        if (branch != null && launch.branch() != null && !branch.equals(launch.branch())) {
            return Rejection.CONFLICT;
        }
        Optional<Starter.Started> started = epoch == null || goesOn
                ? starter.begin(launch, activity, request)
                : starter.again(launch, epoch, activity, request);
        if (started.isEmpty()) {
            return Rejection.CONFLICT;
        }
        long account = launch.registration().account();
        LaunchState.Learner learner = new LaunchState.Learner(bearers.learnerId(account), names.familyGiven(account));
        Starter.Started state = started.get();
        begun.fire(new ActivityBegun(
                launch.registration().id(),
                account,
                launch.registration().resource(),
                activity.identifier(),
                state.place().attempt(),
                bearers.now()));
        return new BeginAnswer.Begun(
                state.epoch(),
                new LaunchState(state.document())
                        .toJson(state.epoch(), activity, state.place().attempt(), learner));
    }

    private String signed(Reader reader, long registration, @Nullable String activity, boolean again) {
        try (Connection connection = database.getConnection()) {
            Registration own = Registrations.find(connection, registration)
                    .map(Registrations.Row::registration)
                    .filter(each -> each.account() == reader.account())
                    .orElseThrow(NotFound::new);
            if (activity != null && resources.activity(own.resource(), activity).isEmpty()) {
                throw new NotFound();
            }
            return bearers.code(connection, own, activity, again);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
