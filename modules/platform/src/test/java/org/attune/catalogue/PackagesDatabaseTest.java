package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.attune.upload.UploadBench.ADA;
import static org.attune.upload.UploadBench.BEA;
import static org.attune.upload.UploadBench.CLEO;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.attune.account.Door;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.upload.NewUpload;
import org.attune.upload.Purpose;
import org.attune.upload.UploadBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesDatabaseTest {
    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private final PackageService packages = new PackageService();
    private UploadBench uploads;
    private byte[] sample = {};

    @BeforeEach
    void wire() {
        uploads = new UploadBench(bench, data);
        HubPackages store = new HubPackages();
        store.database = bench.entities;
        packages.packages = store;
        packages.shelf = new ShelfService();
        packages.shelf.packages = store;
        packages.shelf.resources = new PackageResources();
        packages.shelf.resources.database = bench.entities;
        packages.shelf.clock = bench.clock;
        packages.folders = new PackageFolders(data);
        packages.uploads = uploads.uploads;
        packages.accounts = new Door(bench).accounts;
    }

    @Test
    void a_package_that_can_be_played_is_kept_and_becomes_a_resource() {
        PackageDescription taken = describe(ADA, take(ADA, bring(ADA, "feeding.zip", sample())));
        assertThat(taken.errors()).isEmpty();
        assertThat(taken.resource()).isNotNull();
        assertThat(taken.lessons())
                .extracting(PackageActivity::identifier, PackageActivity::sco)
                .containsExactly(tuple("a", true), tuple("b", false));
        assertThat(taken.summary())
                .isEqualTo(new PackageSummary(
                        taken.summary().id(),
                        "feeding.zip",
                        "Sample",
                        "SCORM 2004 4th Edition",
                        true,
                        2,
                        0,
                        taken.warnings().size(),
                        "Edith Example",
                        bench.clock.instant()));
        assertThat(unpacked()).singleElement().satisfies(each -> assertThat(each.resolve("a.html"))
                .exists());
    }

    @Test
    void the_outline_keeps_the_tree_and_says_what_is_played() {
        PackageDescription taken = describe(ADA, take(ADA, bring(ADA, "feeding.zip", sample())));
        assertThat(taken.outlines()).extracting(PackageOutline::played).containsExactly(false, true);
        assertThat(taken.outlines().get(1).activities())
                .extracting(PackageActivity::depth, PackageActivity::title, PackageActivity::href)
                .containsExactly(tuple(0, "Day one", null), tuple(1, "One", "a.html"), tuple(0, "Two", "b.html"));
    }

    @Test
    void a_refused_package_is_reported_and_kept_nowhere() {
        PackageDescription refused = describe(ADA, take(ADA, bring(ADA, "notes.zip", "not a zip")));
        assertThat(refused.resource()).isNull();
        assertThat(refused.summary().playable()).isFalse();
        assertThat(refused.summary().title()).isEqualTo("notes.zip");
        assertThat(refused.summary().scorm()).isNull();
        assertThat(refused.errors()).singleElement().satisfies(each -> {
            assertThat(each.place()).isEqualTo("notes.zip");
            assertThat(each.meaning()).isNotBlank();
            assertThat(each.remedy()).isNotBlank();
        });
        assertThat(unpacked()).isEmpty();
    }

    @Test
    void a_package_whose_lessons_all_lie_elsewhere_or_cannot_be_kept_is_refused() {
        PackageDescription elsewhere = describe(
                ADA, take(ADA, bring(ADA, "a.zip", new SamplePackage().elsewhere("a", "https://example.org/a.html"))));
        assertThat(elsewhere.resource()).isNull();
        PackageDescription unkept = describe(
                ADA,
                take(
                        ADA,
                        bring(
                                ADA,
                                "b.zip",
                                new SamplePackage()
                                        .sco("a".repeat(1_001), "One")
                                        .file("x", ""))));
        assertThat(unkept.errors()).isNotEmpty();
        assertThat(unkept.resource()).isNull();
    }

    @Test
    void the_same_file_twice_is_one_package_of_the_hub() {
        Taking.Done first = done(ADA, bring(ADA, "feeding.zip", sample()));
        Taking.Done second = done(BEA, bring(BEA, "feeding (1).zip", sample()));
        assertThat(first.known()).isFalse();
        assertThat(second).isEqualTo(new Taking.Done(first.id(), true));
        assertThat(bench.inTransaction(() -> packages.packages(BEA)))
                .singleElement()
                .extracting(PackageSummary::fileName)
                .isEqualTo("feeding.zip");
    }

    @Test
    void one_that_was_refused_is_checked_again() {
        Taking.Done first = done(ADA, bring(ADA, "notes.zip", "not a zip"));
        bench.pass(Duration.ofMinutes(5));
        Taking.Done second = done(BEA, bring(BEA, "notes2.zip", "not a zip"));
        assertThat(second).isEqualTo(new Taking.Done(first.id(), true));
        assertThat(describe(BEA, second).summary().uploadedAt()).isEqualTo(bench.clock.instant());
    }

    @Test
    void an_upload_that_is_not_complete_is_told_how_much_is_there_and_one_that_was_taken_gives_its_package_again() {
        long upload = bench.inTransaction(() -> {
            long id = uploads.uploads
                    .start(ADA, new NewUpload(Purpose.PACKAGE, "a.zip", 10, ""))
                    .upload();
            uploads.uploads.append(ADA, id, 0, new byte[] {1, 2, 3});
            return id;
        });
        assertThat(take(ADA, upload)).isEqualTo(new Taking.Incomplete(3));
        bench.run(() -> uploads.uploads.append(ADA, upload, 3, new byte[7]));
        Taking.Done taken = done(ADA, upload);
        assertThat(take(ADA, upload)).isEqualTo(taken);
    }

    @Test
    void a_hub_sees_its_own_packages_only() {
        Taking.Done done = done(ADA, bring(ADA, "feeding.zip", sample()));
        long upload = bring(ADA, "other.zip", "other");
        assertThatThrownBy(() -> describe(CLEO, done)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take(CLEO, upload)).isInstanceOf(NotFound.class);
        assertThat(bench.inTransaction(() -> packages.packages(CLEO))).isEmpty();
        Taking.Done theirs = done(CLEO, bring(CLEO, "feeding.zip", sample()));
        assertThat(theirs.known()).isFalse();
        assertThat(describe(CLEO, theirs).resource())
                .isEqualTo(describe(ADA, done).resource());
    }

    /** The same bytes each time: a zip made anew would have another time in it. */
    private byte[] sample() {
        if (sample.length == 0) {
            sample = bytes(new SamplePackage()
                    .cluster("day", "Day one")
                    .sco("a", "One")
                    .end()
                    .asset("b", "Two"));
        }
        return sample;
    }

    private byte[] bytes(SamplePackage made) {
        try {
            return Files.readAllBytes(made.zip(data.resolve("made.zip")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long bring(Reader reader, String name, SamplePackage made) {
        return bring(reader, name, bytes(made));
    }

    private long bring(Reader reader, String name, byte[] bytes) {
        return uploads.bring(reader, Purpose.PACKAGE, name, bytes);
    }

    private long bring(Reader reader, String name, String text) {
        return uploads.bring(reader, Purpose.PACKAGE, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Taking take(Reader reader, long upload) {
        return bench.inTransaction(() -> packages.take(reader, upload));
    }

    private Taking.Done done(Reader reader, long upload) {
        return (Taking.Done) take(reader, upload);
    }

    private PackageDescription describe(Reader reader, Taking taken) {
        return bench.inTransaction(() -> packages.describe(reader, ((Taking.Done) taken).id()));
    }

    private List<Path> unpacked() {
        Path home = data.resolve("packages");
        if (!Files.exists(home)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home)) {
            return all.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
