package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.account.SealingKey;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.OfTransaction;
import org.attune.shared.Reader;
import org.attune.shared.Settings;

/** Registrations, and the notes in them. */
@ApplicationScoped
@Transactional
public class RegistrationService {
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
    Settings settings;

    /** The reader's registration with a resource that the caller knows to be open to them; made when there is none. */
    @Access(Access.Policy.SYSTEM)
    public Registration register(Reader reader, long resource) {
        return inDatabase(connection -> {
            keys.create(connection, reader.account());
            return Registrations.register(connection, reader.account(), resource, bearers.now());
        });
    }

    /** The reader's registration with a resource, if there is one. */
    @Access(Access.Policy.LEARNER)
    public Optional<Registration> find(Reader reader, long resource) {
        return inDatabase(connection ->
                Registrations.find(connection, reader.account(), resource).map(Registrations.Row::registration));
    }

    /** The registration whose content origin has the label. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Registration> find(String label) {
        return inDatabase(connection -> Registrations.find(connection, label).map(Registrations.Row::registration));
    }

    /** The resource whose files the label permits to read. */
    @Access(Access.Policy.BEARER)
    public Optional<Long> resourceOf(String label) {
        return inDatabase(connection -> {
            Optional<Long> registered = Registrations.find(connection, label)
                    .map(row -> row.registration().resource());
            return registered.isPresent()
                    ? registered
                    : Previews.find(connection, label).map(Previews.Preview::resource);
        });
    }

    /** How long the reader was active in what they have opened. */
    @Access(Access.Policy.LEARNER)
    public List<LearningTime> times(Reader reader) {
        return inDatabase(connection -> Sql.all(
                connection,
                "select r.resource, s.activity, sum(s.learning_ms) as active from registration r"
                        + " join activity_state s on s.registration = r.id where r.account = ?"
                        + " group by r.resource, s.activity",
                row -> new LearningTime(
                        row.getLong("resource"), row.getString("activity"), Duration.ofMillis(row.getLong("active"))),
                reader.account()));
    }

    /** The notes the reader wrote in a registration of theirs, oldest first within an attempt. */
    @Access(Access.Policy.SIGNED_IN)
    public List<Note> notes(Reader reader, long registration) {
        return inDatabase(connection ->
                notes(connection, own(reader, registration, connection)).all());
    }

    /** Deletes a note for good, from the log too; the reader's own only. */
    @Access(Access.Policy.SIGNED_IN)
    public void eraseNote(Reader reader, long registration, Note note) {
        inDatabase(connection -> {
            Registrations.Row row = own(reader, registration, connection);
            Registrations.lock(connection, registration);
            notes(connection, row).erase(note, bearers.now());
            return row;
        });
    }

    /** Makes the projection again from the log. */
    @Access(Access.Policy.SYSTEM)
    public void rebuild(long registration) {
        inDatabase(connection -> {
            Registrations.Row row = Registrations.lock(connection, registration).orElseThrow(NotFound::new);
            new Rebuild(connection, projection.documents(), key(connection, row), registration).run();
            return row;
        });
    }

    /** Ends all bearers of an account: its password was reset, or it was closed. */
    @Access(Access.Policy.SYSTEM)
    public void endBearers(long account) {
        inDatabase(connection -> {
            bearers.endAll(connection, account);
            return account;
        });
    }

    /** Ends a learner's key: nothing that was sealed with it can be read again. */
    @Access(Access.Policy.SYSTEM)
    public void destroyKey(long account) {
        inDatabase(connection -> {
            keys.destroy(connection, account);
            return account;
        });
    }

    /** Removes what was kept aside so long ago that it is not kept any more. */
    @Access(Access.Policy.SYSTEM)
    public void forgetKeptAside() {
        inDatabase(connection -> Sql.run(
                connection,
                "delete from tracking_quarantine where at < ?",
                bearers.now().minus(settings.retention().keptAside())));
    }

    /** Every state of the reader's lessons, as the server keeps it, in JSON. */
    @Access(Access.Policy.SIGNED_IN)
    public List<KeptState> states(Reader reader) {
        return inDatabase(connection -> {
            List<KeptState> all = new ArrayList<>();
            Optional<SealingKey> key = keys.of(connection, reader.account());
            for (long registration : Registrations.ofAccount(connection, reader.account())) {
                for (Place place : key.isEmpty() ? List.<Place>of() : Documents.places(connection, registration)) {
                    projection
                            .documents()
                            .find(connection, key.get(), place)
                            .map(kept -> new KeptState(
                                    registration,
                                    place.activity(),
                                    place.attempt(),
                                    Wire.write(kept.document().toJson())))
                            .ifPresent(all::add);
                }
            }
            return List.copyOf(all);
        });
    }

    private Notes notes(Connection connection, Registrations.Row row) throws SQLException {
        return new Notes(
                connection,
                projection.documents(),
                key(connection, row),
                row.registration().id());
    }

    private SealingKey key(Connection connection, Registrations.Row row) throws SQLException {
        return keys.of(connection, row.registration().account()).orElseThrow(NotFound::new);
    }

    private static Registrations.Row own(Reader reader, long registration, Connection connection) throws SQLException {
        return Registrations.find(connection, registration)
                .filter(row -> row.registration().account() == reader.account())
                .orElseThrow(NotFound::new);
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T inDatabase(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
