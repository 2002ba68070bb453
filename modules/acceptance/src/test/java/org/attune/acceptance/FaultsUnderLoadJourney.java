package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.acceptance.load.FullDisk;
import org.attune.acceptance.load.FullUnderPostgres;
import org.attune.acceptance.load.KillUnderLoad;
import org.attune.acceptance.load.KillablePostgres;
import org.attune.acceptance.load.SlowCommits;
import org.attune.acceptance.load.SlowDisk;
import org.attune.acceptance.load.SlowFlush;
import org.attune.acceptance.load.StandingStill;
import org.attune.acceptance.load.SteppedClock;
import org.attune.acceptance.load.Victim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong around a server while learners commit costs time and nothing that was acknowledged. */
@ExtendWith(Inspector.class)
class FaultsUnderLoadJourney {
    private static final int LEARNERS = 6;

    /** Standing still; slow to flush; gone until everyone was turned away; and at last another version of the server. */
    @Test
    void on_postgresql() throws Exception {
        try (KillablePostgres postgres = new KillablePostgres(1);
                StandingStill stands = new StandingStill(postgres.database(), LEARNERS)) {
            Server server = KillUnderLoad.serverOn(postgres.database(), LEARNERS);
            try (Server next = next(server)) {
                List<KillUnderLoad.Result> results = keepsAll(
                        server,
                        stands,
                        new SlowCommits(
                                postgres.database(), new SlowFlush(postgres.database()), Duration.ofMillis(100)),
                        postgres.goneFor(Duration.ZERO),
                        replaced(server, next));
                assertThat(results.subList(0, 2)).allSatisfy(FaultsUnderLoadJourney::turnsNobodyAway);
            }
        }
    }

    /** Full until everyone was turned away, the database's file on it; and at last another version of the server. */
    @Test
    void on_h2_whose_disk_is_full() throws Exception {
        // The file grows while everyone tries: of 256 MB once nothing was left for the version that follows.
        Optional<FullDisk> mounted = FullDisk.ofMegabytes(768);
        assumeTrue(mounted.isPresent(), "mounting is allowed");
        try (FullDisk disk = mounted.get()) {
            Server server = KillUnderLoad.serverOn(Database.h2(), LEARNERS)
                    .in(Files.createDirectories(disk.folder().resolve("data")));
            try (Server next = next(server)) {
                keepsAll(server, disk, replaced(server, next));
            }
        }
    }

    /** Full under PostgreSQL itself until everyone was turned away: without room for another row, then for its log either. */
    @Test
    void on_postgresql_whose_disk_is_full() throws Exception {
        Optional<FullDisk> mounted = FullDisk.ofMegabytes(256);
        assumeTrue(mounted.isPresent(), "mounting is allowed");
        try (FullDisk disk = mounted.get();
                KillablePostgres postgres =
                        new KillablePostgres(1, disk.folder().resolve("postgresql"))) {
            Server server = KillUnderLoad.serverOn(postgres.database(), LEARNERS);
            keepsAll(server, FullUnderPostgres.rows(disk, postgres), FullUnderPostgres.log(disk, postgres));
        }
    }

    /** Its disk writes twenty times a second, whoever asks: each commit takes 50 ms, and longer while others write. */
    @Test
    void on_postgresql_whose_disk_is_slow() throws Exception {
        Optional<SlowDisk> mounted = SlowDisk.ofMegabytes(512, 20);
        assumeTrue(mounted.isPresent(), "a disk can be made slow");
        try (SlowDisk disk = mounted.get();
                KillablePostgres postgres =
                        new KillablePostgres(1, disk.folder().resolve("postgresql"))) {
            Server server = KillUnderLoad.serverOn(postgres.database(), LEARNERS);
            assertThat(keepsAll(server, new SlowCommits(postgres.database(), disk, Duration.ofMillis(50))))
                    .allSatisfy(FaultsUnderLoadJourney::turnsNobodyAway);
        }
    }

    @Test
    void on_h2_whose_clock_is_set_back_by_an_hour() throws Exception {
        Optional<SteppedClock> installed = SteppedClock.right();
        assumeTrue(installed.isPresent(), "libfaketime is installed");
        SteppedClock clock = installed.get();
        Server server = clock.given(KillUnderLoad.serverOn(Database.h2(), LEARNERS));
        keepsAll(server, new Victim() {
            @Override
            public void kill() throws IOException {
                clock.step(Duration.ofHours(-1));
            }

            @Override
            public void bringBack() {
                // It stays as it is.
            }
        });
        assertThat(SteppedClock.wentBackIn(server)).isTrue();
    }

    private static Victim replaced(Server server, Server next) {
        return new Victim() {
            @Override
            public void kill() {
                server.stop();
            }

            @Override
            public void bringBack() {
                next.start();
            }
        };
    }

    /** The next version, on the same data and port: it has a migration that only adds, as migrations do. */
    private static Server next(Server server) throws IOException {
        return Server.of(nextVersion(), server.database())
                .with("attune.demo", "false")
                .at(server.port())
                .in(server.data());
    }

    private static Path nextVersion() throws IOException {
        Path war = Server.scratchFile("ROOT.war");
        Files.copy(Product.distribution().resolve("ROOT.war"), war);
        try (FileSystem zip = FileSystems.newFileSystem(war)) {
            Path migrations = Files.createDirectories(zip.getPath("WEB-INF/classes/db/migration"));
            Files.writeString(
                    migrations.resolve("V9999__next_version.sql"),
                    "alter table tracking_event add column next_version integer;");
        }
        return war;
    }

    private static void turnsNobodyAway(KillUnderLoad.Result result) {
        assertThat(result.resent()).as("%s", result).isZero();
    }

    private static List<KillUnderLoad.Result> keepsAll(Server server, Victim... faults) throws Exception {
        long seed = System.nanoTime();
        System.out.println("FaultsUnderLoadJourney draws with seed " + seed);
        List<KillUnderLoad.Result> results = KillUnderLoad.faults(server, List.of(faults), LEARNERS, seed);
        for (KillUnderLoad.Result result : results) {
            assertThat(result.acknowledged()).as("%s", result).isPositive();
            assertThat(result.lost()).as("%s", result).isZero();
            assertThat(result.duplicated()).as("%s", result).isZero();
            assertThat(result.wrong()).as("%s", result).isZero();
        }
        return results;
    }
}
