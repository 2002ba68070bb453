package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.account.Door;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.audit.Noted;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.scorm.sequencing.Condition;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.tracking.AttemptService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReopenDatabaseTest {
    private static final Reader CONNIE = new Reader(2, 1, Set.of(Role.COORDINATOR));
    private static final Reader ELSEWHERE = new Reader(3, 2, Set.of(Role.COORDINATOR));

    private final PeopleBench bench = new PeopleBench();
    private final Enrolments enrolments = new Enrolments();
    private final Door door = new Door(bench);
    private final AuditService audit = AuditBench.on(bench, door.accounts);
    private final ReopenService service = new ReopenService();
    private OptionalInt latest = OptionalInt.of(2);

    @BeforeEach
    void edithOnACourse() {
        enrolments.database = bench.entities;
        service.enrolments = enrolments;
        service.accounts = door.accounts;
        service.audit = audit;
        service.clock = bench.clock;
        service.catalogue = new CatalogueService() {
            @Override
            public Map<String, Condition> conditions(long resource) {
                return Map.of();
            }

            @Override
            public CourseDescription version(Reader reader, long version) {
                return Sample.course(5, false);
            }
        };
        service.attempts = new AttemptService() {
            @Override
            public OptionalInt reopen(long account, long resource, String activity) {
                assertThat(account).isEqualTo(1);
                assertThat(resource).isEqualTo(Sample.RESOURCE);
                return latest;
            }
        };
        bench.run(() -> List.of(
                        "insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)",
                        account(1, "Edith"),
                        account(2, "Connie"),
                        "insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)",
                        "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                                + " licence, finish, published_at) values (105, 5, '1', 'c', '', '', 0, '', '',"
                                + " 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00:00')",
                        "insert into course_module (id, course_version, position, kind, title, resource)"
                                + " values (30, 105, 0, 'PACKAGE', 'Module', 7)")
                .forEach(sql -> bench.entities.createNativeQuery(sql).executeUpdate()));
        bench.run(() -> enrolments.add(Sample.READER, Sample.course(5, false), bench.clock.instant()));
        bench.run(() -> hear(Status.DONE, 1));
    }

    private static String account(int id, String name) {
        return "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at,"
                + " version) values (" + id + ", 1, '" + name + "', '" + name + "', 'none', '" + name + "', 'Example',"
                + " timestamp with time zone '2026-11-24 12:00:00+00:00', 1)";
    }

    @Test
    void a_lesson_is_opened_again_with_a_reason_that_is_noted_and_told_until_it_is_begun_anew() {
        reopen(CONNIE, " The tablet\nbroke. ");
        Reopening told = lesson().reopening().orElseThrow();
        assertThat(told).isEqualTo(new Reopening(bench.clock.instant(), "The tablet broke."));
        assertThat(lesson().status()).isEqualTo(Status.DONE);
        assertThat(noted())
                .extracting(Noted::who, Noted::action, Noted::details)
                .containsExactly(tuple(
                        "Connie Example",
                        "lesson-reopened",
                        "lesson 1, “Lesson 1”, for Edith Example. Reason: The tablet broke."));

        // At once: what only changes the time would not be heard within a minute.
        bench.run(() -> hear(Status.UNDER_WAY, 3));
        assertThat(lesson().reopening()).isEmpty();
        assertThat(lesson().status()).isEqualTo(Status.DONE);
    }

    @Test
    void without_a_reason_nothing_is_opened() {
        assertThatThrownBy(() -> reopen(CONNIE, " \n")).hasMessage("reopen.reason-missing");
        assertThatThrownBy(() -> reopen(CONNIE, "x".repeat(501))).hasMessage("reopen.reason-long");
        assertThat(lesson().reopening()).isEmpty();
        assertThat(noted()).isEmpty();
    }

    @Test
    void a_lesson_without_an_attempt_is_not_opened_again() {
        latest = OptionalInt.empty();
        assertThatThrownBy(() -> reopen(CONNIE, "Why not"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("reopen.nothing");
        assertThat(noted()).isEmpty();
    }

    @Test
    void only_lessons_of_the_hubs_own_people_that_were_begun_are_opened_again() {
        assertThat(bench.inTransaction(() -> service.of(CONNIE, 5, 1)).lessons())
                .extracting(each -> each.lesson().activity())
                .containsExactly("lesson-1");
        assertThatThrownBy(() -> reopen(ELSEWHERE, "Why not")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> service.of(CONNIE, 5, 2))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> service.reopen(CONNIE, 5, 1, Sample.MODULE, "lesson-2", "Why not")))
                .isInstanceOf(NotFound.class);
    }

    private void reopen(Reader reader, String reason) {
        bench.run(() -> service.reopen(reader, 5, 1, Sample.MODULE, "lesson-1", reason));
    }

    private EnrolledLesson lesson() {
        return bench.inTransaction(
                () -> enrolments.find(Sample.READER, 5).orElseThrow().lessons().get(0));
    }

    private List<Noted> noted() {
        return bench.inTransaction(() -> audit.on(CONNIE, "course/5"));
    }

    private void hear(Status status, int attempt) {
        ProgressListener listener = new ProgressListener();
        listener.enrolments = enrolments;
        listener.finishing = new Finishing();
        listener.finishing.finished = new FinishedCourses();
        listener.hear(new Heard(1, Sample.RESOURCE, "lesson-1", status, attempt, true, null, bench.clock.instant()));
    }
}
