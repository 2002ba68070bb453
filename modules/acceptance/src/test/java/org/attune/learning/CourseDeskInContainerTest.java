package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.catalogue.CourseFolder.unique;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.attune.audit.AuditService;
import org.attune.audit.Noted;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseFolder;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.HubRows;
import org.attune.catalogue.ImportedCourses;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.PackageOnOffer;
import org.attune.catalogue.PartWords;
import org.attune.catalogue.PublishService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.TrackService;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CourseDeskInContainerTest {
    private static final String NONCE = "0123456789abcdefghijkl";

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    DraftService drafts;

    @Inject
    PublishService publishing;

    @Inject
    CatalogueService catalogue;

    @Inject
    LearningService learning;

    @Inject
    PartService parts;

    @Inject
    WrittenService written;

    @Inject
    MoveService moves;

    @Inject
    AuditService audit;

    @Inject
    LaunchService launches;

    @Inject
    TrackService tracks;

    @Inject
    ImportedCourses imported;

    private final CourseFolder folder = new CourseFolder();
    private final String id = unique("desk");
    private Reader coordinator;
    private Reader educator;
    private long course;

    @BeforeEach
    void aCourseOfThreeKinds() throws SQLException {
        coordinator = HubRows.inNewHub(database, Role.COORDINATOR);
        educator = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        imported.take(
                coordinator.hub(),
                folder.course(id, "1.0.0", "one" + id, new String[] {"a", "b"}).write());
        course = drafts.begin(coordinator, "Of three kinds");
        drafts.reword(
                coordinator,
                course,
                seen(),
                new CourseWords("Of three kinds", "A summary.", "", 0, List.of("One"), "", ""));
        add(new PartWords(ModuleKind.PACKAGE, "Lessons", "", 0, newest().resource(), ""));
        add(new PartWords(ModuleKind.LINK, "Read", "", 5, 0, "https://guide.example/"));
        add(new PartWords(ModuleKind.REFLECTION, "Think", "", 5, 0, "What did you notice?"));
        publishing.publish(coordinator, course, seen(), told(course));
    }

    @Test
    void an_educator_finishes_a_course_of_three_kinds_and_nobody_else_reads_what_they_wrote() {
        learning.enrol(educator, course);
        CoursePlan plan = learning.plan(educator, course);
        assertThat(plan.lessons())
                .extracting(LessonProgress::kind)
                .containsExactly(ModuleKind.PACKAGE, ModuleKind.PACKAGE, ModuleKind.LINK, ModuleKind.REFLECTION);
        complete("a");
        complete("b");
        long link = plan.lessons().get(2).module();
        long think = plan.lessons().get(3).module();
        assertThat(learning.plan(educator, course).next().orElseThrow().module())
                .isEqualTo(link);
        parts.read(educator, course, link);
        assertThatThrownBy(() -> parts.write(educator, course, think, 0, " \r\n "))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("reflection.missing");
        assertThat(learning.plan(educator, course).status()).isEqualTo(Status.UNDER_WAY);
        parts.write(educator, course, think, 0, "What I saw.\r\nAnd heard.");
        assertThat(learning.plan(educator, course).status()).isEqualTo(Status.DONE);
        assertThat(parts.reflection(educator, course, think).orElseThrow().words())
                .isEqualTo("What I saw.\nAnd heard.");
        assertThatThrownBy(() -> parts.write(educator, course, think, 0, "of another tab"))
                .hasMessage("reflection.changed");
        learning.enrol(coordinator, course);
        assertThat(parts.reflection(coordinator, course, think)).isEmpty();
        assertThatThrownBy(() -> learning.launch(educator, course, think, "x", false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_is_under_way_stays_until_they_are_moved_and_goes_on_where_they_were() throws SQLException {
        learning.enrol(educator, course);
        complete("a");
        set("b", "cmi.suspend_data", "screen 4");
        String before = learning.plan(educator, course).course().authorVersion();
        nextVersionWithAnotherPackage();
        assertThat(learning.plan(educator, course).course().authorVersion()).isEqualTo(before);
        Movable movable = moves.people(coordinator, course, 1);
        assertThat(movable.people()).singleElement().satisfies(each -> assertThat(each.name())
                .isEqualTo("Edith Example"));
        assertThat(moves.count(coordinator, course)).isEqualTo(1);
        assertThat(moves.everyone(coordinator, course, movable.version())).containsExactly(educator.account());
        assertThatThrownBy(() -> move(movable.version() - 1)).hasMessage("move.another-version");

        move(movable.version());
        assertThatThrownBy(() -> move(movable.version())).hasMessage(MoveService.STAYS);
        CoursePlan plan = learning.plan(educator, course);
        assertThat(plan.course().authorVersion()).isEqualTo("2");
        assertThat(plan.lessons())
                .extracting(LessonProgress::status)
                .containsExactly(
                        Status.DONE, Status.UNDER_WAY, Status.NOT_STARTED, Status.NOT_STARTED, Status.NOT_STARTED);
        assertThat(plan.news()).isPresent();
        assertThat(learning.mine(educator).news()).hasSize(1);
        assertThat(begin("b").begun().body().getJsonObject("elements").getString("cmi.suspend_data"))
                .isEqualTo("screen 4");
        learning.knowsOfMove(educator, course);
        assertThat(learning.plan(educator, course).news()).isEmpty();
        assertThat(audit.on(coordinator, "course/" + course))
                .extracting(Noted::action)
                .containsExactlyInAnyOrder("course-person-moved", "course-published", "course-published");
    }

    @Test
    void notes_of_the_package_before_are_found_after_a_move() throws SQLException {
        learning.enrol(educator, course);
        Open open = begin("b");
        tracks.track(open.label(), open.bearer(), """
                {"v": 1, "epoch": %d, "seq": 1, "activity": "b", "attempt": 1, "kind": "commit", "records":
                [{"collection": "cmi.comments_from_learner", "key": "%d.0", "fields": {"comment": "A note."}}]}""".formatted(
                open.begun().epoch(), open.begun().epoch()).getBytes(StandardCharsets.UTF_8));
        nextVersionWithAnotherPackage();
        move(moves.people(coordinator, course, 1).version());
        assertThat(written.of(educator, course).lessons()).singleElement().satisfies(each -> {
            assertThat(each.notes()).extracting(Written.Noted::text).containsExactly("A note.");
            assertThat(each.isPast()).isFalse();
        });
        learning.enrol(coordinator, course);
        assertThat(written.of(coordinator, course).isEmpty()).isTrue();
        assertThatThrownBy(() -> written.of(HubRows.inNewHub(database, Role.COORDINATOR), course))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_being_written_while_its_writer_is_moved_is_kept() throws SQLException {
        learning.enrol(educator, course);
        long think = learning.plan(educator, course).lessons().get(3).module();
        nextVersionWithAnotherPackage();
        move(moves.people(coordinator, course, 1).version());
        parts.write(educator, course, think, 0, "Begun before, ended after.");
        CoursePlan plan = learning.plan(educator, course);
        assertThat(plan.lessons().get(4).module()).isNotEqualTo(think);
        assertThat(plan.lessons().get(4).status()).isEqualTo(Status.DONE);
        assertThat(written.of(educator, course).questions())
                .extracting(Written.ToQuestion::past)
                .containsExactly(false);
        assertThat(parts.reflection(educator, course, plan.lessons().get(4).module())
                        .orElseThrow()
                        .words())
                .isEqualTo("Begun before, ended after.");
    }

    @Test
    void what_is_written_to_a_question_that_the_new_version_lacks_is_kept_and_found() throws SQLException {
        learning.enrol(educator, course);
        long think = learning.plan(educator, course).lessons().get(3).module();
        drafts.next(coordinator, course);
        DraftDescription draft = drafts.find(coordinator, course).orElseThrow();
        drafts.remove(coordinator, course, draft.version(), draft.parts().get(2).id());
        publishing.publish(coordinator, course, seen(), told(course));
        move(moves.people(coordinator, course, 1).version());
        parts.write(educator, course, think, 0, "Begun before, ended after.");
        assertThat(written.of(educator, course).questions()).singleElement().satisfies(each -> {
            assertThat(each.module()).isEqualTo(think);
            assertThat(each.past()).isTrue();
            assertThat(each.text().words()).isEqualTo("Begun before, ended after.");
        });
        assertThat(parts.part(educator, course, think, ModuleKind.REFLECTION).past())
                .isTrue();
        assertThat(parts.reflection(educator, course, think).orElseThrow().words())
                .isEqualTo("Begun before, ended after.");
        learning.enrol(coordinator, course);
        assertThat(written.of(coordinator, course).isEmpty()).isTrue();
        Reader stranger = HubRows.inNewHub(database, Role.EDUCATOR);
        assertThatThrownBy(() -> parts.part(stranger, course, think, ModuleKind.REFLECTION))
                .isInstanceOf(NotFound.class);
        Reader newcomer = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        assertThatThrownBy(() -> parts.part(newcomer, course, think, ModuleKind.REFLECTION))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_archived_course_is_finished_by_who_is_on_it_and_begun_by_nobody() throws SQLException {
        learning.enrol(educator, course);
        publishing.archive(coordinator, course);
        complete("a");
        Reader newcomer = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        assertThatThrownBy(() -> learning.enrol(newcomer, course)).isInstanceOf(NotFound.class);
        assertThat(catalogue.courses(newcomer, "three kinds")).isEmpty();
        assertThatThrownBy(() -> learning.plan(newcomer, course)).isInstanceOf(NotFound.class);
        assertThat(learning.plan(coordinator, course).archived()).isTrue();
        assertThat(learning.reach(coordinator)).anySatisfy(each -> {
            assertThat(each.course()).isEqualTo(course);
            assertThat(each.people()).isEqualTo(1);
        });
        assertThat(moves.count(coordinator, course)).isZero();
        publishing.takeBack(coordinator, course);
        learning.enrol(newcomer, course);
    }

    @Test
    void a_course_that_coordinators_publish_is_published_by_the_folder_no_more() {
        long taken = catalogue.courses(coordinator, id).get(0).course();
        drafts.next(coordinator, taken);
        DraftDescription draft = drafts.find(coordinator, taken).orElseThrow();
        publishing.publish(coordinator, taken, draft.version(), told(taken));
        String published = catalogue.course(coordinator, taken).authorVersion();
        imported.take(coordinator.hub(), folder.write());
        imported.take(
                coordinator.hub(),
                folder.empty()
                        .course(id, "3.0.0", "three" + id, new String[] {"a", "b", "c"})
                        .write());
        assertThat(catalogue.course(coordinator, taken).authorVersion()).isEqualTo(published);
        assertThat(newest().lessons()).isEqualTo(3);
    }

    @Test
    void an_educator_has_no_desk() {
        assertThatThrownBy(() -> drafts.begin(educator, "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publishing.courses(educator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moves.people(educator, course, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> audit.on(educator, "course/" + course)).isInstanceOf(NotFound.class);
    }

    private void nextVersionWithAnotherPackage() {
        imported.take(
                coordinator.hub(),
                folder.empty()
                        .course(id, "2.0.0", "two" + id, new String[] {"a", "b", "c"})
                        .write());
        drafts.next(coordinator, course);
        long lessons =
                drafts.find(coordinator, course).orElseThrow().parts().get(0).id();
        drafts.reword(
                coordinator,
                course,
                seen(),
                lessons,
                new PartWords(ModuleKind.PACKAGE, "Lessons", "", 0, newest().resource(), ""));
        publishing.publish(coordinator, course, seen(), told(course));
    }

    private long told(long of) {
        return publishing.course(coordinator, of).version();
    }

    private void move(long version) {
        moves.move(coordinator, course, version, educator.account(), true);
    }

    private PackageOnOffer newest() {
        return drafts.packages(coordinator).get(0);
    }

    private void add(PartWords words) {
        drafts.add(coordinator, course, seen(), words);
    }

    private long seen() {
        return drafts.find(coordinator, course).orElseThrow().version();
    }

    private void complete(String activity) {
        set(activity, "cmi.completion_status", "completed");
    }

    private void set(String activity, String element, String value) {
        Open open = begin(activity);
        String event = """
                {"v": 1, "epoch": %d, "seq": 1, "activity": "%s", "attempt": 1, "kind": "commit", "set": {"%s": "%s"}}""".formatted(open.begun().epoch(), activity, element, value);
        tracks.track(open.label(), open.bearer(), event.getBytes(StandardCharsets.UTF_8));
    }

    private record Open(String label, String bearer, BeginAnswer.Begun begun) {}

    private Open begin(String activity) {
        LessonProgress lesson = learning.plan(educator, course).lessons().stream()
                .filter(each -> each.lesson().activity().equals(activity))
                .findFirst()
                .orElseThrow();
        Launched launched = learning.launch(educator, course, lesson.module(), activity, false);
        String bearer = ((OpenAnswer.Opened) launches.open(launched.label(), launched.code(), NONCE)).bearer();
        return new Open(launched.label(), bearer, (BeginAnswer.Begun)
                launches.begin(launched.label(), bearer, BeginRequest.PLAIN));
    }
}
