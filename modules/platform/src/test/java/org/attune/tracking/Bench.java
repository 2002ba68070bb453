package org.attune.tracking;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.account.ServerKey;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.TestDatabase;
import org.attune.shared.Told;
import org.attune.shared.Transactions;

/** The three services over an empty database, each use case a transaction, with a clock that a test moves. */
final class Bench {
    static final long RESOURCE = 7;
    static final Map<String, String> NAVIGATION = Map.of("adl.nav.request_valid.continue", "true");
    static final String NONCE = "0123456789abcdefghijkl";

    /** What is kept aside on purpose is no news. */
    static final Logger KEPT_ASIDE = Logger.getLogger(KeptAside.class.getName());

    static {
        KEPT_ASIDE.setUseParentHandlers(false);
    }

    final DataSource database;
    final TestClock clock = new TestClock();
    final List<ActivityBegun> begun = Collections.synchronizedList(new ArrayList<>());
    final List<ActivityProgressed> progressed = Collections.synchronizedList(new ArrayList<>());
    final Map<String, ActivityDescription> activities = new HashMap<>();
    final RegistrationService registrations = new RegistrationService();
    final LaunchService launches = new LaunchService();
    final TrackService tracks = new TrackService();
    final PreviewService previews = new PreviewService();
    final LearnerKeys keys;
    final Bearers bearers = new Bearers();
    private final Previewing previewing = new Previewing();

    Bench() {
        this(TestDatabase.fresh());
    }

    /** @param database empty */
    Bench(DataSource database) {
        this(database, temporary());
    }

    /** @param data has the server's key, or will have it */
    Bench(DataSource database, Path data) {
        this.database = database;
        ServerKey server = new ServerKey(data, false);
        keys = new LearnerKeys(server);
        bearers.server = server;
        bearers.clock = clock;
        previewing.server = server;
        wire(new Projection());
        lesson("lesson-1", ScormVersion.SCORM_2004_4TH, Map.of());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("attune-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server on the same database, with nothing in its cache. */
    void restart() {
        wire(new Projection());
    }

    private void wire(Projection projection) {
        DataSource transactions = Transactions.over(database);
        registrations.database = transactions;
        registrations.bearers = bearers;
        registrations.keys = keys;
        registrations.projection = projection;
        launches.database = transactions;
        launches.bearers = bearers;
        launches.keys = keys;
        launches.names = account -> "Example, Edith";
        launches.resources = (resource, activity) -> Optional.ofNullable(activities.get(activity));
        launches.projection = projection;
        launches.begun = new Told<>(begun::add);
        previewing.bearers = bearers;
        previewing.names = launches.names;
        previewing.resources = launches.resources;
        launches.previewing = previewing;
        previews.database = transactions;
        previews.bearers = bearers;
        previews.resources = launches.resources;
        previews.previewing = previewing;
        tracks.database = transactions;
        tracks.bearers = bearers;
        tracks.keys = keys;
        tracks.projection = projection;
        tracks.keptAside = new KeptAside();
        tracks.progressed = new Told<>(progressed::add);
    }

    void lesson(String id, ScormVersion version, Map<String, String> given) {
        activities.put(
                id,
                new ActivityDescription(
                        id,
                        "A lesson",
                        version,
                        id + ".html?x=y",
                        given,
                        version.isScorm2004() ? NAVIGATION : Map.of(),
                        true,
                        true));
    }

    static Reader reader(long account) {
        return new Reader(account, 1, Set.of(Role.EDUCATOR));
    }

    /** A launch in a browser tab: bearer, epoch, and the number of its next event. */
    final class Tab {
        final String label;
        final String bearer;
        final JsonObject state;
        final long epoch;
        final String activity;
        final int attempt;
        long seq;

        private Tab(String label, String bearer, JsonObject state) {
            this.label = label;
            this.bearer = bearer;
            this.state = state;
            this.epoch = state.getInt("epoch");
            this.activity = state.getString("activity");
            this.attempt = state.getInt("attempt");
        }

        byte[] event(String kind, String rest) {
            return ("{\"v\":1,\"epoch\":" + epoch + ",\"seq\":" + ++seq + ",\"activity\":\"" + activity
                            + "\",\"attempt\":" + attempt + ",\"kind\":\"" + kind + "\"," + rest + "}")
                    .replace('\'', '"')
                    .getBytes(StandardCharsets.UTF_8);
        }

        TrackAnswer send(byte[] event) {
            return tracks.track(label, bearer, event);
        }

        TrackAnswer commit(String rest) {
            return send(event("commit", rest));
        }

        TrackAnswer set(String name, String value) {
            return commit("'set':{'" + name + "':'" + value + "'}");
        }

        TrackAnswer terminate(String rest) {
            return send(event("terminate", rest));
        }

        String element(String name) {
            return state.getJsonObject("elements").getString(name, null);
        }
    }

    Registration register(long account) {
        return registrations.register(reader(account), RESOURCE);
    }

    Tab launch(Registration registration) {
        return launch(registration, "lesson-1", false, BeginRequest.PLAIN);
    }

    Tab launch(Registration registration, String activity, boolean again, BeginRequest request) {
        String bearer =
                open(registration, launches.code(reader(registration.account()), registration.id(), activity, again));
        return begin(registration, bearer, request);
    }

    String open(Registration registration, String code) {
        return ((OpenAnswer.Opened) launches.open(registration.label(), code, NONCE)).bearer();
    }

    Tab begin(Registration registration, String bearer, BeginRequest request) {
        BeginAnswer answer = launches.begin(registration.label(), bearer, request);
        return new Tab(registration.label(), bearer, ((BeginAnswer.Begun) answer).body());
    }

    <T> T inDatabase(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
