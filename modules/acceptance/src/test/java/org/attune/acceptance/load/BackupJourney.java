package org.attune.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A backup as docs/operating.md has it, put back on another machine: log and projections are the same, byte for byte. */
@ExtendWith(Inspector.class)
class BackupJourney {
    private static final int LEARNERS = 3;
    private static final int COMMITS = 30;
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    private final List<SimulatedLearner> learners = new ArrayList<>();
    private List<Place> places = List.of();

    @Test
    void of_h2_with_the_server_stopped() throws Exception {
        Server before = learned(Database.h2());
        before.stop();
        Map<String, String> hashes = hashes(h2(before.data()), "attune");
        Path folder = Server.scratchFile("restored");
        putBack(before.data(), folder);
        Files.copy(before.data().resolve("attune.mv.db"), folder.resolve("attune.mv.db"));
        try (Server after = KillUnderLoad.serverOn(Database.h2(), LEARNERS)
                .at(before.port())
                .in(folder)) {
            goesOn(after, h2(folder), "attune", hashes);
        }
    }

    @Test
    void of_postgresql_with_the_server_running() throws Exception {
        Optional<InstalledPostgres> installed = InstalledPostgres.start();
        assumeTrue(installed.isPresent(), "a PostgreSQL with pg_dump");
        try (InstalledPostgres postgres = installed.get()) {
            Server before = learned(postgres.database("before"));
            Path folder = Server.scratchFile("restored");
            Path dump = Server.scratchFile("dump.sql");
            Map<String, String> hashes = hashes(postgres.url("before"), "postgres");
            postgres.dump("before", dump);
            // What comes after the backup is not in it.
            learners.get(0).commits(1);
            putBack(before.data(), folder);
            before.close();
            learners.remove(0);
            places = places.subList(1, LEARNERS);
            Database restored = postgres.database("after");
            postgres.restore(dump, "after");
            try (Server after =
                    KillUnderLoad.serverOn(restored, LEARNERS).at(before.port()).in(folder)) {
                goesOn(after, postgres.url("after"), "postgres", hashes);
            }
        }
    }

    private Server learned(Database database) throws IOException {
        Server server = KillUnderLoad.serverOn(database, LEARNERS).start();
        places = Visit.asFirst(server).placesToLearn(LEARNERS);
        for (Place place : places) {
            SimulatedLearner learner = new SimulatedLearner(place.origin(), place.bearer(), System.nanoTime());
            learner.commits(COMMITS);
            learners.add(learner);
        }
        return server;
    }

    /** Packages, documents, recordings, and the key. */
    private static void putBack(Path data, Path folder) throws IOException {
        for (String part : List.of("packages", "documents", "recordings", "secret/server.key")) {
            if (Files.exists(data.resolve(part))) {
                copy(data.resolve(part), folder.resolve(part));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private void goesOn(Server server, String url, String user, Map<String, String> hashes)
            throws IOException, SQLException {
        assertThat(hashes(url, user)).isEqualTo(hashes);
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update registration set epoch = epoch + 1000"))
                    .isEqualTo(LEARNERS);
        }
        server.start();
        Visit visit = Visit.signedIn(server);
        for (int i = 0; i < learners.size(); i++) {
            SimulatedLearner.Outcome outcome = learners.get(i).compare(visit.bearerFor(places.get(i)));
            assertThat(outcome).isEqualTo(new SimulatedLearner.Outcome(COMMITS, 0, 0, 0, 0));
        }
    }

    private static String h2(Path data) {
        return "jdbc:h2:file:" + data.resolve("attune") + H2_OPTIONS;
    }

    private static Map<String, String> hashes(String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            return ProjectionHash.of(connection);
        }
    }
}
