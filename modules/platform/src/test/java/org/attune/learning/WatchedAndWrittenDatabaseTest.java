package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.account.ServerKey;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleRule;
import org.attune.document.DocumentService;
import org.attune.event.EventService;
import org.attune.scorm.sequencing.Condition;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.shared.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recording after which something is to be written, for oneself alone. */
class WatchedAndWrittenDatabaseTest {
    private static final String THEN = "timestamp with time zone '2026-11-24 10:30:00+00:00'";
    private static final long COURSE = 5;
    private static final long MODULE = 40;
    private static final ModuleRule WRITE = new ModuleRule(Attendance.NONE, 0, 80, EndAsk.REFLECTION, "");
    private static final ModuleDescription PART = Sample.recording(MODULE, "film", 8, WRITE);
    private static final CourseDescription VERSION = Sample.version(100, FinishRule.ALL_LESSONS, 0, PART);

    private final PeopleBench bench = new PeopleBench();
    private final FinishedCourses finished = new FinishedCourses();
    private Enrolments enrolments = new Enrolments();
    private PartService parts = new PartService();
    private ProgressListener listener = new ProgressListener();

    @BeforeEach
    void edithOnACourseWithARecording() throws IOException {
        Finishing finishing = new Finishing();
        finishing.finished = finished;
        Wiring wiring = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(DataSource.class, bench.joined())
                .with(Clock.class, bench.clock)
                .with(Finishing.class, finishing)
                .with(
                        LearnerKeys.class,
                        new LearnerKeys(new ServerKey(Files.createTempDirectory("attune-test"), false)))
                .with(DocumentService.class, new DocumentService())
                .with(EventService.class, new EventService())
                .with(CatalogueService.class, new CatalogueService() {
                    @Override
                    public ModuleDescription module(Reader reader, long course, long module) {
                        return PART;
                    }

                    @Override
                    public CourseDescription version(Reader reader, long version) {
                        return VERSION;
                    }

                    @Override
                    public Map<String, Condition> conditions(long resource) {
                        return Map.of();
                    }
                });
        enrolments = wiring.get(Enrolments.class);
        parts = wiring.get(PartService.class);
        listener = wiring.get(ProgressListener.class);
        run("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)");
        run("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at,"
                + " version) values (1, 1, 'e', 'e', 'none', 'Edith', 'Example', " + THEN + ", 1)");
        run("insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)");
        run(
                "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by, licence,"
                        + " finish, published_at) values (100, 5, '100', 'c', '', '', 0, '', '', 'ALL_LESSONS', " + THEN
                        + ")");
        run("insert into course_module (id, course_version, position, identifier, kind, title, text, attendance,"
                + " attendance_share, watch_share, ask) values (40, 100, 0, 'film', 'RECORDING', 'Singing',"
                + " 'What will you try?', 'NONE', 0, 80, 'REFLECTION')");
        bench.goTo(Sample.NOON);
        bench.run(() -> enrolments.add(Sample.READER, VERSION, bench.clock.instant()));
    }

    private void run(String sql) {
        bench.run(() -> bench.entities.createNativeQuery(sql).executeUpdate());
    }

    private void watch(int percent) {
        bench.pass(Duration.ofMinutes(2));
        long second = Duration.between(Sample.NOON, bench.clock.instant()).toSeconds();
        bench.run(() -> listener.hear(Sample.watched(8, percent, 1, second)));
    }

    private void write(String words, long seen) {
        bench.pass(Duration.ofMinutes(2));
        bench.run(() -> parts.write(Sample.READER, COURSE, MODULE, seen, words));
    }

    private EnrolledLesson lesson() {
        return bench.inTransaction(() ->
                enrolments.find(Sample.READER, COURSE).orElseThrow().lessons().get(0));
    }

    @Test
    void what_is_watched_is_under_way_until_something_is_written() {
        watch(80);
        assertThat(lesson().status()).isEqualTo(Status.UNDER_WAY);
        assertThat(lesson().watched()).isEqualTo(new Watched(false, true, false));
        watch(100);
        assertThat(lesson().status()).as("all of it").isEqualTo(Status.UNDER_WAY);
        assertThatThrownBy(() -> write("  \n", 0))
                .isInstanceOfSatisfying(RuleViolation.class, each -> assertThat(each.messageKey())
                        .isEqualTo("reflection.missing"));
        assertThat(lesson().status()).as("nothing was written").isEqualTo(Status.UNDER_WAY);
        assertThat(finished.told).isEmpty();

        write("I will wait, and watch.", 0);
        assertThat(lesson().status()).isEqualTo(Status.DONE);
        assertThat(finished.told).singleElement().satisfies(each -> assertThat(each.at())
                .isEqualTo(bench.clock.instant()));
        assertThat(bench.inTransaction(() -> parts.reflection(Sample.READER, COURSE, MODULE)))
                .hasValueSatisfying(each -> assertThat(each.words()).isEqualTo("I will wait, and watch."));
    }

    @Test
    void what_is_written_first_is_under_way_until_enough_is_watched() {
        write("What I expect of it.", 0);
        assertThat(lesson().status()).isEqualTo(Status.UNDER_WAY);
        watch(79);
        assertThat(lesson().status()).isEqualTo(Status.UNDER_WAY);
        assertThat(finished.told).isEmpty();
        watch(80);
        assertThat(lesson().status()).isEqualTo(Status.DONE);
        assertThat(finished.told).singleElement().satisfies(each -> assertThat(each.at())
                .isEqualTo(bench.clock.instant()));
    }

    @Test
    void what_is_written_once_more_or_emptied_again_leaves_it_done_and_told_once() {
        watch(90);
        write("Singing, slower.", 0);
        write("Singing, much slower.", 1);
        write("", 2);
        assertThat(lesson().status()).isEqualTo(Status.DONE);
        assertThat(bench.inTransaction(() -> parts.reflection(Sample.READER, COURSE, MODULE)))
                .isEmpty();
        assertThat(finished.told).hasSize(1);
    }
}
