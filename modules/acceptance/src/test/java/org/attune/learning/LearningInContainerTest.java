package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.catalogue.CourseFolder.unique;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseFolder;
import org.attune.catalogue.HubRows;
import org.attune.catalogue.ImportedCourses;
import org.attune.record.Certificate;
import org.attune.record.CertificateService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.tracking.Acknowledgement;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.TrackService;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LearningInContainerTest {
    private static final String NONCE = "0123456789abcdefghijkl";

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    LearningService learning;

    @Inject
    AgainService again;

    @Inject
    LaunchService launches;

    @Inject
    TrackService tracks;

    @Inject
    CatalogueService catalogue;

    @Inject
    ImportedCourses imported;

    @Inject
    CertificateService certificates;

    private final CourseFolder folder = new CourseFolder();
    private final String id = unique("course");
    private Reader reader;
    private long course;

    @BeforeEach
    void aCourse() throws SQLException {
        reader = HubRows.inNewHub(database, Role.EDUCATOR);
        imported.take(reader.hub(), folder.course(id, "1.0.0", "a", "b").write());
        course = catalogue.courses(reader, "").get(0).course();
    }

    @Test
    void who_is_not_on_a_course_sees_what_it_is_made_of_and_opens_nothing() {
        CoursePlan plan = learning.plan(reader, course);
        assertThat(plan.enrolled()).isFalse();
        assertThat(plan.lessons())
                .extracting(LessonProgress::status)
                .containsExactly(Status.NOT_STARTED, Status.NOT_STARTED);
        assertThat(plan.next()).get().extracting(NextLesson::activity).isEqualTo("a");
        assertThat(learning.mine(reader).onNothing()).isTrue();
        long module = plan.lessons().get(0).module();
        assertThatThrownBy(() -> learning.lesson(reader, course, module, "a")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.launch(reader, course, module, "a", false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void enrolling_twice_is_enrolling_once() throws Exception {
        together(() -> learning.enrol(reader, course), () -> learning.enrol(reader, course));
        learning.enrol(reader, course);
        MyLearning mine = learning.mine(reader);
        assertThat(mine.notStarted()).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("Course " + id);
            assertThat(each.of()).isEqualTo(2);
            assertThat(each.done()).isZero();
            assertThat(each.hasDrawing()).isTrue();
            assertThat(each.lastAt()).isNull();
        });
        assertThat(mine.next()).get().extracting(NextLesson::begun).isEqualTo(false);
    }

    @Test
    void opening_a_lesson_makes_it_under_way_and_completing_it_done() {
        learning.enrol(reader, course);
        Tab tab = open("a", false);
        assertThat(learning.mine(reader).underWay())
                .extracting(CourseProgress::lastAt)
                .doesNotContainNull();
        assertThat(statuses()).containsExactly(Status.UNDER_WAY, Status.NOT_STARTED);
        tab.completed();
        assertThat(statuses()).containsExactly(Status.DONE, Status.NOT_STARTED);
        assertThat(learning.plan(reader, course).next())
                .get()
                .extracting(NextLesson::activity)
                .isEqualTo("b");
        LessonPlan plan = learning.lesson(reader, course, module(), "b");
        assertThat(plan.previous().orElseThrow().status()).isEqualTo(Status.DONE);
        assertThat(plan.following()).isEmpty();
    }

    @Test
    void a_course_is_finished_when_all_its_lessons_are_done() {
        learning.enrol(reader, course);
        open("b", false).completed();
        assertThat(learning.plan(reader, course).finishedAt()).isNull();
        Tab tab = open("a", false);
        tab.completed();
        CoursePlan plan = learning.plan(reader, course);
        assertThat(plan.status()).isEqualTo(Status.DONE);
        assertThat(plan.finishedAt()).isNotNull();
        assertThat(plan.next()).isEmpty();
        tab.set("cmi.completion_status", "incomplete");
        assertThat(learning.plan(reader, course)).isEqualTo(plan);
        assertThat(learning.mine(reader).finished())
                .extracting(CourseProgress::done)
                .containsExactly(2);
    }

    @Test
    void start_again_keeps_what_is_done() {
        learning.enrol(reader, course);
        open("a", false).completed();
        Tab again = open("a", true);
        again.set("cmi.completion_status", "incomplete");
        assertThat(again.attempt).isEqualTo(2);
        assertThat(statuses()).startsWith(Status.DONE);
    }

    @Test
    void a_late_event_of_an_older_epoch_counts() {
        learning.enrol(reader, course);
        Tab tablet = open("a", false);
        Tab phone = open("a", false);
        phone.set("cmi.completion_status", "incomplete");
        assertThat(tablet.completed().superseded()).isTrue();
        assertThat(statuses()).startsWith(Status.DONE);
    }

    @Test
    void what_arrives_late_of_a_round_before_neither_raises_nor_finishes_this_one() {
        learning.enrol(reader, course);
        Tab tablet = open("a", false);
        tablet.completed();
        Tab phone = open("b", false);
        phone.completed();
        CoursePlan first = learning.plan(reader, course);
        again.begin(reader, course);
        again.begin(reader, course);
        assertThat(statuses()).containsExactly(Status.NOT_STARTED, Status.NOT_STARTED);

        // Both still lie open, and one of them has something that was not sent; the other is opened anew meanwhile.
        phone.set("cmi.completion_status", "incomplete");
        phone.completed();
        assertThat(statuses()).containsExactly(Status.NOT_STARTED, Status.NOT_STARTED);
        Tab anew = open("b", false);
        assertThat(anew.attempt).isEqualTo(2);
        assertThat(phone.set("cmi.completion_status", "completed").superseded()).isTrue();
        assertThat(statuses()).containsExactly(Status.NOT_STARTED, Status.UNDER_WAY);
        anew.completed();
        tablet.completed();
        CoursePlan plan = learning.plan(reader, course);
        assertThat(plan.status()).isEqualTo(Status.UNDER_WAY);
        assertThat(plan.finishedAt()).isEqualTo(first.finishedAt());
        assertThat(plan.done()).isEqualTo(1);

        open("a", false).completed();
        CoursePlan second = learning.plan(reader, course);
        assertThat(second.status()).isEqualTo(Status.DONE);
        assertThat(second.finishedAt()).isAfterOrEqualTo(second.againSince());
        assertThat(certificates.mine(reader))
                .extracting(Certificate::finishedAt)
                .containsExactly(second.finishedAt(), first.finishedAt());
    }

    @Test
    void whoever_does_a_course_again_is_on_the_version_of_now() {
        learning.enrol(reader, course);
        Tab tablet = open("a", false);
        tablet.completed();
        open("b", false).completed();
        imported.take(reader.hub(), folder.empty().course(id, "2.0.0", "a", "b").write());
        again.begin(reader, course);
        CoursePlan plan = learning.plan(reader, course);
        assertThat(plan.course().authorVersion()).isEqualTo("2.0.0");
        assertThat(plan.news()).isEmpty();
        tablet.completed();
        assertThat(statuses()).containsExactly(Status.NOT_STARTED, Status.NOT_STARTED);
        open("a", false).completed();
        open("b", false).completed();
        assertThat(learning.plan(reader, course).status()).isEqualTo(Status.DONE);
        assertThat(certificates.mine(reader)).extracting(Certificate::version).containsExactly("2.0.0", "1.0.0");
    }

    @Test
    void the_last_lessons_of_two_modules_done_at_once_finish_the_course() throws Exception {
        String title = unique("modules");
        folder.empty().course(title, "1.0.0", "c").course(unique("second"), "1.0.0", "d");
        imported.takeAsOne(reader.hub(), folder.write());
        long both = catalogue.courses(reader, title).get(0).course();
        for (int round = 0; round < 20; round++) {
            Reader person = HubRows.inHub(database, reader.hub(), Role.EDUCATOR);
            learning.enrol(person, both);
            List<LessonProgress> lessons = learning.plan(person, both).lessons();
            Tab tablet = open(person, both, lessons.get(0), false);
            Tab phone = open(person, both, lessons.get(1), false);
            together(tablet::completed, phone::completed);
            assertThat(learning.plan(person, both).finishedAt())
                    .as("round " + round)
                    .isNotNull();
        }
    }

    @Test
    void an_asset_is_done_when_it_was_opened() {
        imported.take(
                reader.hub(),
                folder.empty().course(unique("asset"), "1.0.0", "page*").write());
        course = catalogue.courses(reader, "asset").get(0).course();
        learning.enrol(reader, course);
        open("page", false);
        assertThat(learning.plan(reader, course).status()).isEqualTo(Status.DONE);
    }

    @Test
    void who_is_on_a_version_stays_on_it() throws SQLException {
        learning.enrol(reader, course);
        open("a", false).completed();
        imported.take(
                reader.hub(), folder.empty().course(id, "2.0.0", "a", "b", "c").write());
        assertThat(learning.plan(reader, course).course().authorVersion()).isEqualTo("1.0.0");
        assertThat(statuses()).containsExactly(Status.DONE, Status.NOT_STARTED);
        Reader newcomer = HubRows.inHub(database, reader.hub(), Role.EDUCATOR);
        learning.enrol(newcomer, course);
        assertThat(learning.plan(newcomer, course).lessons()).hasSize(3);
    }

    @Test
    void nobody_sees_or_drains_what_is_anothers() throws SQLException {
        learning.enrol(reader, course);
        long module = module();
        Launched mine = learning.launch(reader, course, module, "a", false);
        Reader colleague = HubRows.inHub(database, reader.hub(), Role.EDUCATOR);
        Reader stranger = HubRows.inNewHub(database, Role.COORDINATOR);
        for (Reader other : List.of(colleague, stranger)) {
            assertThat(learning.mine(other).onNothing()).isTrue();
            assertThatThrownBy(() -> learning.lesson(other, course, module, "a"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> learning.drain(other, mine.label())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> learning.plan(stranger, course)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.enrol(stranger, course)).isInstanceOf(NotFound.class);
        assertThat(learning.reach(stranger)).isEmpty();
        assertThatThrownBy(() -> learning.reach(reader)).isInstanceOf(NotFound.class);
        assertThat(learning.drain(reader, mine.label()).label()).isEqualTo(mine.label());
        assertThatThrownBy(() -> learning.drain(reader, "aaaaaaaaaaaaaaaaaaaaaaaaaa"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_coordinator_sees_how_many_are_where() throws SQLException {
        Reader coordinator = HubRows.inHub(database, reader.hub(), Role.COORDINATOR);
        assertThat(learning.reach(coordinator))
                .containsExactly(new CourseReach(course, "Course " + id, "1.0.0", 0, 0, 0, 0));
        learning.enrol(coordinator, course);
        learning.enrol(reader, course);
        open("a", false).completed();
        Reader third = HubRows.inHub(database, reader.hub(), Role.EDUCATOR);
        learning.enrol(third, course);
        open(third, "a", false).completed();
        open(third, "b", false).completed();
        assertThat(learning.reach(coordinator))
                .containsExactly(new CourseReach(course, "Course " + id, "1.0.0", 3, 1, 1, 1));
    }

    private List<Status> statuses() {
        return learning.plan(reader, course).lessons().stream()
                .map(LessonProgress::status)
                .toList();
    }

    private long module() {
        return learning.plan(reader, course).lessons().get(0).module();
    }

    private Tab open(String activity, boolean again) {
        return open(reader, activity, again);
    }

    private Tab open(Reader person, String activity, boolean again) {
        LessonProgress lesson = learning.plan(person, course).lessons().stream()
                .filter(each -> each.lesson().activity().equals(activity))
                .findFirst()
                .orElseThrow();
        return open(person, course, lesson, again);
    }

    private Tab open(Reader person, long of, LessonProgress lesson, boolean again) {
        String activity = lesson.lesson().activity();
        Launched launched = learning.launch(person, of, lesson.module(), activity, again);
        String bearer = ((OpenAnswer.Opened) launches.open(launched.label(), launched.code(), NONCE)).bearer();
        BeginAnswer.Begun begun = (BeginAnswer.Begun) launches.begin(launched.label(), bearer, BeginRequest.PLAIN);
        return new Tab(
                launched.label(), bearer, begun.epoch(), activity, begun.body().getInt("attempt"));
    }

    /** A lesson open in a tab. */
    private final class Tab {
        private final String label;
        private final String bearer;
        private final long epoch;
        private final String activity;
        private final int attempt;
        private int seq;

        Tab(String label, String bearer, long epoch, String activity, int attempt) {
            this.label = label;
            this.bearer = bearer;
            this.epoch = epoch;
            this.activity = activity;
            this.attempt = attempt;
        }

        Acknowledgement completed() {
            return set("cmi.completion_status", "completed");
        }

        Acknowledgement set(String element, String value) {
            String event = """
                    {"v": 1, "epoch": %d, "seq": %d, "activity": "%s", "attempt": %d, "kind": "commit", "set": {"%s": "%s"}}""".formatted(epoch, ++seq, activity, attempt, element, value);
            return (Acknowledgement) tracks.track(label, bearer, event.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Runs both at once and waits for both. */
    private static void together(Runnable... all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.length);
        try {
            CyclicBarrier start = new CyclicBarrier(all.length);
            List<Future<?>> running = new ArrayList<>();
            for (Runnable each : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    each.run();
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
